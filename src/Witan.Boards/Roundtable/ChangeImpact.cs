namespace Witan.Boards.Roundtable;

/// <summary>What a change does, as a seat sees it.</summary>
/// <param name="Process">To the way of working.</param>
/// <param name="Testing">To tests.</param>
/// <param name="Documentation">To documents.</param>
/// <param name="Security">To security.</param>
/// <param name="Operations">To whoever runs it.</param>
public sealed record ChangeImpact(string Process, string Testing, string Documentation, string Security, string Operations);
