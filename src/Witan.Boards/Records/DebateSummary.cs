using Witan.Boards.Deliberation;

namespace Witan.Boards.Records;

/// <summary>What the debate did.</summary>
/// <param name="Rounds">How many rounds were held.</param>
/// <param name="RoundsMax">How many were allowed.</param>
/// <param name="End">Why it ended.</param>
/// <param name="BaselineOption">What was in front in the blind vote.</param>
/// <param name="BaselineAgreement">How far the blind vote agreed.</param>
/// <param name="ChangedRecommendation">Whether the debate changed the recommendation.</param>
/// <param name="Changes">The stances that changed.</param>
public sealed record DebateSummary(
    int Rounds, int RoundsMax, string End, string BaselineOption, AgreementLabel BaselineAgreement, bool ChangedRecommendation, IReadOnlyList<StanceChange> Changes);
