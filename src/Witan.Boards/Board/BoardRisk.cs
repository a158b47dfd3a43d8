namespace Witan.Boards.Board;

/// <summary>A risk of what is recommended.</summary>
/// <param name="Text">What could happen.</param>
/// <param name="Severity">How bad it would be, from 1 to 10.</param>
/// <param name="Likelihood">How likely it is, from 1 to 10.</param>
/// <param name="Mitigation">What is done about it.</param>
public sealed record BoardRisk(string Text, int Severity, int Likelihood, string Mitigation);
