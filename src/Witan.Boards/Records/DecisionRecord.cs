using Witan.Boards.Deliberation;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Answers;
using Witan.Boards.Swarm.Events;

namespace Witan.Boards.Records;

/// <summary>The outcome of a deliberation. Rendered from the journal's events alone; the same events give the same bytes.</summary>
/// <remarks>It holds no clock and no run id: the journal keeps those (<c>witan show</c>), and two runs of one input can be compared.</remarks>
public sealed record DecisionRecord
{
    /// <summary>The version of the JSON form.</summary>
    public const string CurrentFormat = "witan.decision-record/1";

    /// <summary>Gets the version of the form.</summary>
    public required string Format { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the status: always <c>proposed</c>, until a person decides.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the protocol that produced it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Gets who thought, and what that is.</summary>
    public required IReadOnlyList<Producer> ProducedBy { get; init; }

    /// <summary>Gets the recommendation.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>Gets the options with their counts, the best first.</summary>
    public required IReadOnlyList<OptionTally> Options { get; init; }

    /// <summary>Gets what each mind said of the whole.</summary>
    public required IReadOnlyList<MindSummary> Minds { get; init; }

    /// <summary>Gets the findings, the weightiest first.</summary>
    public required IReadOnlyList<RecordedFinding> Findings { get; init; }

    /// <summary>Gets what all three share.</summary>
    public required IReadOnlyList<string> Agreement { get; init; }

    /// <summary>Gets what divides them, with the root.</summary>
    public required IReadOnlyList<Disagreement> Disagreement { get; init; }

    /// <summary>Gets who disagrees with the recommendation, or the strongest reservation left.</summary>
    public required IReadOnlyList<Dissent> Dissent { get; init; }

    /// <summary>Gets the plan.</summary>
    public required IReadOnlyList<PlanPhase> Plan { get; init; }

    /// <summary>Gets the thresholds that the documents state themselves.</summary>
    public required IReadOnlyList<StatedLimit> StatedThresholds { get; init; }

    /// <summary>Gets what is knowingly accepted.</summary>
    public required IReadOnlyList<string> TradeOffs { get; init; }

    /// <summary>Gets the questions that are still to be answered.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what must be true to go, to stop, to call it a success.</summary>
    public required IReadOnlyList<string> DecisionCriteria { get; init; }

    /// <summary>Gets what was taken for granted.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Gets the conditions under which the decision must be looked at again.</summary>
    public required IReadOnlyList<string> ReviewWhen { get; init; }

    /// <summary>Gets what the debate did.</summary>
    public required DebateSummary Debate { get; init; }

    /// <summary>Gets the documents that were read.</summary>
    public required IReadOnlyList<RecordedDocument> Documents { get; init; }

    /// <summary>Gets what it took.</summary>
    public required Expense Expense { get; init; }
}

/// <summary>Who thought.</summary>
/// <param name="Model">The name.</param>
/// <param name="Description">What it is, for a reader who has never heard of it.</param>
public sealed record Producer(string Model, string Description);

/// <summary>The recommendation.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Text">The option in words.</param>
/// <param name="Agreement">How far the minds agree on it.</param>
/// <param name="Confidence">From 0 to 1: the mean confidence of its supporters, lowered by those who are not.</param>
public sealed record Recommendation(string Option, string Text, AgreementLabel Agreement, double Confidence);

/// <summary>What a mind said of the whole.</summary>
/// <param name="Mind">The mind.</param>
/// <param name="First">Its blind stances.</param>
/// <param name="Final">Its last stances.</param>
/// <param name="FirstReason">Why, at first.</param>
/// <param name="Reason">Why, at last.</param>
/// <param name="ConditionOfApproval">Under which condition it approves.</param>
public sealed record MindSummary(
    Mind Mind, IReadOnlyList<Stance> First, IReadOnlyList<Stance> Final, string FirstReason, string Reason, string ConditionOfApproval);

/// <summary>A finding with what became of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Standing">Where the minds stand.</param>
/// <param name="Counter">The argument against it; null when none was given.</param>
/// <param name="Reasons">Each mind's last reason: methodical, rapid, questioning.</param>
public sealed record RecordedFinding(SwarmFinding Finding, FindingStanding Standing, CounterArgument? Counter, IReadOnlyList<string> Reasons);

/// <summary>A voice against the recommendation, or the strongest reservation.</summary>
/// <param name="Mind">Whose.</param>
/// <param name="Text">In its own words.</param>
public sealed record Dissent(Mind Mind, string Text);

/// <summary>A phase of the plan.</summary>
/// <param name="Name">The name.</param>
/// <param name="When">When it begins.</param>
/// <param name="Items">What is done.</param>
public sealed record PlanPhase(string Name, string When, IReadOnlyList<PlanItem> Items);

/// <summary>A piece of work.</summary>
/// <param name="Finding">The finding that it resolves.</param>
/// <param name="Action">What is done.</param>
/// <param name="EffortHours">The effort, an estimate; null when none was given.</param>
/// <param name="Trigger">The metric that it waits for; null when it waits for nothing.</param>
public sealed record PlanItem(string Finding, string Action, double? EffortHours, WatchedMetric? Trigger);

/// <summary>What the debate did.</summary>
/// <param name="Rounds">How many rounds were held.</param>
/// <param name="RoundsMax">How many were allowed.</param>
/// <param name="End">Why it ended.</param>
/// <param name="BaselineOption">What the blind vote recommended.</param>
/// <param name="BaselineAgreement">How far the blind vote agreed.</param>
/// <param name="ChangedRecommendation">Whether the debate changed the recommendation.</param>
/// <param name="Changes">The stances that changed.</param>
public sealed record DebateSummary(
    int Rounds, int RoundsMax, string End, string BaselineOption, AgreementLabel BaselineAgreement, bool ChangedRecommendation, IReadOnlyList<StanceChange> Changes);

/// <summary>A stance that changed in debate.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Mind">Who changed.</param>
/// <param name="Round">In which round.</param>
/// <param name="From">The stance before.</param>
/// <param name="To">The stance after.</param>
/// <param name="Reason">Why.</param>
public sealed record StanceChange(string Finding, Mind Mind, int Round, int From, int To, string Reason);

/// <summary>A document that was read.</summary>
/// <param name="Name">The name that citations use.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Sha256">The SHA-256 of the file, hex.</param>
/// <param name="Notes">What was done to read it.</param>
public sealed record RecordedDocument(string Name, int Lines, long Bytes, string Sha256, IReadOnlyList<string> Notes);

/// <summary>What the deliberation took.</summary>
/// <param name="Calls">Calls to a mind.</param>
/// <param name="InputTokens">Tokens read; 0 for the built-in analyst, which has none.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostUsd">The price in US dollars.</param>
/// <param name="Seed">The seed of everything left to chance.</param>
/// <param name="DefinitionHash">The hash of the protocol and its instructions.</param>
/// <param name="FindingsLeftOut">Findings beyond the limit.</param>
/// <param name="FindingsUncited">Findings refused because they cite no line that exists.</param>
public sealed record Expense(
    int Calls, long InputTokens, long OutputTokens, decimal CostUsd, long Seed, string DefinitionHash, int FindingsLeftOut, int FindingsUncited);
