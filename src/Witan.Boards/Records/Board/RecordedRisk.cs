namespace Witan.Boards.Records.Board;

/// <summary>A risk, with everybody who named it.</summary>
/// <param name="Text">What could happen.</param>
/// <param name="Severity">How bad it would be, from 1 to 10: the worst that was named.</param>
/// <param name="Likelihood">How likely it is, from 1 to 10: the most that was named.</param>
/// <param name="Weight">Severity times likelihood, from 1 to 100.</param>
/// <param name="Mitigations">What is done about it.</param>
/// <param name="Seats">The codes of the seats that named it.</param>
public sealed record RecordedRisk(
    string Text, int Severity, int Likelihood, int Weight, IReadOnlyList<string> Mitigations, IReadOnlyList<string> Seats);
