using Witan.Boards.Decisions.Outcomes;

namespace Witan.Boards.Decisions.Storage;

/// <summary>A row of the table of outcomes.</summary>
internal sealed record OutcomeRow
{
    public required long Number { get; init; }

    public required string Outcome { get; init; }

    public required string Note { get; init; }

    public required string RecordedBy { get; init; }

    public required long AtMs { get; init; }

    public RecordedOutcome ToOutcome() => new(OutcomeWords.Read(Outcome), Note, RecordedBy, DateTimeOffset.FromUnixTimeMilliseconds(AtMs));
}
