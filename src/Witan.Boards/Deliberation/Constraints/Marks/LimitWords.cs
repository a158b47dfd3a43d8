using System.Collections.Frozen;
using Witan.Boards.Deliberation.Arguments;
using Witan.Models.Analyst;

namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>The words by which limits and what is said of them are told apart.</summary>
internal static class LimitWords
{
    /// <summary>Ends a day's limit: that day is the last.</summary>
    public static readonly IReadOnlyList<string> UpTo = ["no later than", "not later than", "not after", "at the latest on", "by", "until", "till"];

    /// <summary>Begins a day's limit: that day is the first.</summary>
    public static readonly IReadOnlyList<string> From = ["no earlier than", "not earlier than", "not before", "from", "since"];

    /// <summary>Words of a limit that name no subject.</summary>
    public static readonly FrozenSet<string> Generic = Stems(
        "total overall altogether whole sum all cost costs price spend budget money limit at most least maximum minimum max min more less than below under above over exactly up to within "
        + "by until till before after no not later earlier latest earliest from since on must may be should can take takes last done finished ready and a an the is are it of for in");

    /// <summary>Words of statements that say what something costs.</summary>
    public static readonly FrozenSet<string> Costs = Stems("cost price pay payment spend spending invest investment budget buy purchase charge fee expense rent salary wage licence bill total");

    /// <summary>Words of statements that say how long something takes, or when it is done.</summary>
    public static readonly FrozenSet<string> Lasts = Stems("take last need require finish complete completion ready deliver delivery done duration launch live end migrate migration move rollout open build schedule due");

    private static readonly FrozenSet<string> Gains = Stems("save saving savings income revenue earn earning profit gain grant subsidy donation refund return cheaper discount");

    private static readonly FrozenSet<string> Conditions = FrozenSet.Create(StringComparer.Ordinal, "if", "could", "might", "may", "unless", "perhaps", "possibly", "risk", "risks", "should");

    /// <summary>No condition, but a month.</summary>
    private const string Month = "May";

    private static readonly FrozenSet<string> Breaks = Stems("break breach violate violation exceed overrun overshoot forbid forbidden prohibit prohibited illegal unlawful ban banned");

    private static readonly string[] Differences = ["less", "more", "cheaper", "dearer", "extra", "sooner", "later", "earlier", "faster", "slower", "shorter", "longer", "fewer"];

    /// <summary>Gets the stems of what a limit is about: neither its amounts with their units, nor words that every limit has.</summary>
    public static IReadOnlyList<string> Subject(string limit)
    {
        var around = limit;
        foreach (var amount in StatedAmounts.Read(limit).Reverse())
        {
            around = string.Concat(around.AsSpan(0, amount.Start), " ", around.AsSpan(amount.End));
        }

        return [.. StatedAmounts.Stems(around).Except(Generic, StringComparer.Ordinal)];
    }

    /// <summary>Tells whether a statement denies what it says.</summary>
    public static bool Denies(string text) => ClaimWords.Of(text).Denies;

    /// <summary>Tells whether money that a statement speaks of comes in.</summary>
    public static bool IsGain(string text) => StatedAmounts.Stems(text).Any(Gains.Contains);

    /// <summary>Tells whether a statement holds only perhaps.</summary>
    public static bool IsConditional(string text) => text.Split((char[])[' ', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(word => word != Month && Conditions.Contains(word.ToLowerInvariant()));

    /// <summary>Tells whether a statement says that something breaks a limit.</summary>
    public static bool SaysBroken(string text) => !Denies(text) && StatedAmounts.Stems(text).Any(Breaks.Contains);

    /// <summary>Tells whether an amount that ends here is by how much two things differ.</summary>
    public static bool IsDifference(string text, int end)
    {
        var after = text[Math.Min(end, text.Length)..].TrimStart();
        return Differences.Any(word => after.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (after.Length == word.Length || !char.IsLetter(after[word.Length])));
    }

    /// <summary>Tells whether a text ends with a whole word.</summary>
    public static bool EndsWith(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]));

    private static FrozenSet<string> Stems(string words) => StatedAmounts.Stems(words).Concat(words.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
