using System.Globalization;
using Witan.Boards.Decisions.Outcomes;
using Witan.Data.Sessions;
using Witan.Memory.Limits;
using Witan.Memory.Serving;
using Witan.Memory.Truth;

namespace Witan.Boards.Decisions;

/// <summary>Keeps in the memory what people decided and what came of it, in the transaction that decides: later boards are told of it.</summary>
internal static class DecisionMemory
{
    /// <summary>The domain of what it keeps.</summary>
    public const string Domain = "decisions";

    private const string Slot = "standing";
    private const int TextLengthMax = 2_000;
    private const int IdLength = 24;

    /// <summary>Keeps how a decision stands now. What it was before stays findable, by its time.</summary>
    /// <param name="session">The transaction that decides.</param>
    /// <param name="decision">The decision as it is then.</param>
    /// <param name="now">When.</param>
    /// <param name="note">What was said of the outcome; null when there is none.</param>
    public static async Task KeepAsync(DataSession session, Decision decision, DateTimeOffset now, string? note = null)
    {
        var value = Value(decision);
        var memory = new NewMemory(Cut(Text(decision, note), TextLengthMax))
        {
            Domain = Domain,
            Type = decision.Protocol,
            Tags = [OwnerMark.Of(decision.Owner)],
            Subject = Cut($"decision {decision.Id}", MemoryLimits.SubjectLengthMax),
            Slot = Slot,
            Value = Cut(value, MemoryLimits.ValueLengthMax),
            ValidFrom = now,
            SourceRun = decision.Run.Value,
        };
        // A memory that cannot be kept must not keep anybody from deciding: the ledger has it all the same.
        await MemoryNotes.AddAsync(session, memory, Id(decision, value, now), now);
    }

    private static string Value(Decision decision) => decision.Status == DecisionStatus.Rejected
        ? $"rejected: {decision.Option}"
        : $"accepted: {decision.Option}{(decision.Outcome is { } outcome ? $", turned out {OutcomeWords.Word(outcome)}" : string.Empty)}";

    private static string Text(Decision decision, string? note)
    {
        var on = decision.DecidedAt is { } at ? $" on {at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : string.Empty;
        var deed = decision.Status == DecisionStatus.Rejected ? $"The proposal {decision.Option} was rejected{on}." : $"It was decided{on} for {decision.Option}.";
        var outcome = decision.Outcome is { } status ? $" It turned out {OutcomeWords.Word(status)}{(note is null ? string.Empty : $": {note}")}" : string.Empty;
        return $"{decision.Question} {deed} The reason: {decision.Reason}{outcome}";
    }

    private static string Id(Decision decision, string value, DateTimeOffset now) => TextDigest.Quote(
        string.Create(CultureInfo.InvariantCulture, $"{decision.Id}|{value}|{now.ToUnixTimeMilliseconds()}"))[..IdLength];

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
