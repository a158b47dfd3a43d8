namespace Witan.Testing.Planted;

/// <summary>A risk and what is done about it.</summary>
/// <param name="Text">The risk, without a full stop.</param>
/// <param name="Mitigation">A sentence, or null if there is none.</param>
internal sealed record RiskItem(string Text, string? Mitigation);
