using Witan.Boards.Roundtable;

namespace Witan.Boards.Records.Table;

/// <summary>What a seat found in its own field.</summary>
/// <param name="Seat">The code of the seat.</param>
/// <param name="CurrentState">How things stand there.</param>
/// <param name="Position">Its position.</param>
/// <param name="NightTest">Whether somebody woken at three in the night could find and mend what broke.</param>
/// <param name="Impact">What the change does.</param>
/// <param name="Answers">The three questions, answered for each option.</param>
/// <param name="Repeated">The options that were answered with the same words.</param>
public sealed record RecordedAssessment(
    string Seat, string CurrentState, string Position, string NightTest, ChangeImpact Impact, IReadOnlyList<ProposalAnswer> Answers, IReadOnlyList<string> Repeated);
