using System.Globalization;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>A figure and its limit.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Limit">The limit; null when it is only told.</param>
/// <param name="IsLeast">Whether the limit is the least rather than the most.</param>
internal sealed record LoadNote(string What, double Value, double? Limit, bool IsLeast = false)
{
    public bool IsKept => Limit is not { } limit || (IsLeast ? Value >= limit : Value <= limit);

    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {What} | {Value:0.##} | {(Limit is { } limit ? limit.ToString("0.##", CultureInfo.InvariantCulture) : string.Empty)} | {(IsKept ? "yes" : "**no**")} |"));
}
