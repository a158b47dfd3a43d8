namespace Witan.Boards.Decisions.Outcomes;

/// <summary>Outcomes as words, and what they mean for those who forecast them. Pure.</summary>
public static class OutcomeWords
{
    private static readonly Dictionary<string, OutcomeStatus> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["better"] = OutcomeStatus.Better,
        ["as-expected"] = OutcomeStatus.AsExpected,
        ["worse"] = OutcomeStatus.Worse,
        ["failed"] = OutcomeStatus.Failed,
    };

    /// <summary>Gets the words, the best first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByWord.Keys];

    /// <summary>Writes an outcome as it is stored and typed.</summary>
    /// <param name="status">The outcome.</param>
    public static string Word(OutcomeStatus status) => ByWord.First(pair => pair.Value == status).Key;

    /// <summary>Reads an outcome.</summary>
    /// <param name="word">One of <see cref="All"/>.</param>
    public static OutcomeStatus Read(string word) => ByWord[word];

    /// <summary>Tells whether it went well: better and as expected count 1, worse and failed count 0.</summary>
    /// <remarks>A forecast of a yes or no needs a yes or no. Who was for a decision that went as expected was right.</remarks>
    /// <param name="status">The outcome.</param>
    public static bool WentWell(OutcomeStatus status) => status is OutcomeStatus.Better or OutcomeStatus.AsExpected;
}
