using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;

namespace Witan.Server.Api.Decisions;

/// <summary>A decision in a list.</summary>
public sealed record DecisionLine
{
    /// <summary>Gets its id: the run's, and the part's number where there are several.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the run that proposed it.</summary>
    public required string Session { get; init; }

    /// <summary>Gets whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>Gets where it stands: proposed, accepted, rejected or superseded.</summary>
    public required string Status { get; init; }

    /// <summary>Gets what was to be decided.</summary>
    public required string Question { get; init; }

    /// <summary>Gets what is decided, or proposed.</summary>
    public required string Option { get; init; }

    /// <summary>Gets what was recommended.</summary>
    public required string Recommended { get; init; }

    /// <summary>Gets how sure the board was, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets why it was decided so; null when nobody has decided.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Gets when.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Gets by when it is looked at again.</summary>
    public DateTimeOffset? ReviewBy { get; init; }

    /// <summary>Gets which decision it took the place of.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Gets which took its place.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets how it turned out; null as long as nobody said.</summary>
    public string? Outcome { get; init; }

    /// <summary>Gets when it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    internal static DecisionLine Of(Decision decision) => new()
    {
        Id = decision.Id,
        Session = decision.Run.Value,
        Owner = decision.Owner.Value,
        Status = DecisionTransitions.Word(decision.Status),
        Question = decision.Question,
        Option = decision.Option,
        Recommended = decision.Recommended,
        Confidence = decision.Confidence,
        Reason = decision.Reason,
        DecidedBy = decision.DecidedBy,
        DecidedAt = decision.DecidedAt,
        ReviewBy = decision.ReviewBy,
        Supersedes = decision.Supersedes,
        SupersededBy = decision.SupersededBy,
        Outcome = decision.Outcome is { } outcome ? OutcomeWords.Word(outcome) : null,
        ProposedAt = decision.ProposedAt,
    };
}
