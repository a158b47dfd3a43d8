namespace Witan.Input;

/// <summary>How votes are counted when nobody says otherwise.</summary>
/// <param name="Rule">The name of the rule; null for that of the program.</param>
/// <param name="Quorum">The share of the seats that must have voted under any rule, above 0 to 1; null for what the rule asks for.</param>
internal sealed record CountingDefault(string? Rule, double? Quorum);
