namespace Witan.Benchmarks.Boards;

/// <summary>One call of a mind, as it was made.</summary>
/// <param name="Part">The part; empty outside of parts.</param>
/// <param name="Wave">What it was made for; calls of one wave in a part go side by side.</param>
/// <param name="Ms">How long it took, in milliseconds.</param>
internal sealed record BoardCall(string Part, string Wave, double Ms);
