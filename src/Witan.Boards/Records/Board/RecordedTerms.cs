using System.Text.Json.Serialization;

namespace Witan.Boards.Records.Board;

/// <summary>How the board deliberated.</summary>
public sealed record RecordedTerms
{
    /// <summary>Gets the name of the rule of counting.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what the rule does.</summary>
    public required string RuleSummary { get; init; }

    /// <summary>Gets where the rule is known from.</summary>
    public required string RuleSource { get; init; }

    /// <summary>Gets whether what is decided can be taken back at little cost.</summary>
    public required bool IsReversible { get; init; }

    /// <summary>Gets the share of the seats that must have voted where the rule asks for one, from 0 to 1.</summary>
    public required double Quorum { get; init; }

    /// <summary>Gets whether somebody set the quorum, so that it holds under every rule.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HoldsQuorum { get; init; }

    /// <summary>Gets how many experts a panel has.</summary>
    public required int Experts { get; init; }

    /// <summary>Gets the most rounds, the blind one included.</summary>
    public required int RoundsMax { get; init; }

    /// <summary>Gets what people decided on the parts, in order; empty when nobody was to approve them.</summary>
    public required IReadOnlyList<RecordedApproval> Approvals { get; init; }

    /// <summary>Gets who ended the debate; null when nobody did.</summary>
    public required VoteRequest? VoteAsked { get; init; }
}
