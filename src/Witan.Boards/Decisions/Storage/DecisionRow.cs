using System.Text.Json;
using Witan.Boards.Decisions.Outcomes;
using Witan.Kernel.Identity;

namespace Witan.Boards.Decisions.Storage;

/// <summary>A row of the table of decisions.</summary>
internal sealed record DecisionRow
{
    public required string Owner { get; init; }

    public required string Id { get; init; }

    public required string Run { get; init; }

    public required long Part { get; init; }

    public required string Protocol { get; init; }

    public required string Question { get; init; }

    public required string OptionId { get; init; }

    public required string Options { get; init; }

    public required string Status { get; init; }

    public required double Confidence { get; init; }

    public required long? IsReversible { get; init; }

    public required long IsAutomatic { get; init; }

    public required string? Reason { get; init; }

    public required string? DecidedBy { get; init; }

    public required long? DecidedMs { get; init; }

    public required long? ReviewMs { get; init; }

    public required string? Supersedes { get; init; }

    public required string? SupersededBy { get; init; }

    public required string? Outcome { get; init; }

    public required long ProposedMs { get; init; }

    public Decision ToDecision()
    {
        var options = JsonSerializer.Deserialize(Options, BoardsJson.Default.IReadOnlyListOptionTally)!;
        return new Decision
        {
            Id = Id,
            Run = new RunId(Run),
            Owner = new UserId(Owner),
            Protocol = Protocol,
            Question = Question,
            Option = OptionId,
            Options = options,
            Recommended = options[0].Option,
            Status = DecisionTransitions.Read(Status),
            Confidence = Confidence,
            Reversible = IsReversible is { } flag ? flag != 0 : null,
            ReopensByItself = IsAutomatic != 0,
            Reason = Reason,
            DecidedBy = DecidedBy,
            DecidedAt = Time(DecidedMs),
            ReviewBy = Time(ReviewMs),
            Supersedes = Supersedes,
            SupersededBy = SupersededBy,
            Outcome = Outcome is null ? null : OutcomeWords.Read(Outcome),
            ProposedAt = Time(ProposedMs)!.Value,
        };
    }

    internal static DateTimeOffset? Time(long? ms) => ms is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
