using System.Globalization;
using Witan.Kernel.Results;

namespace Witan.Memory.Limits;

/// <summary>Something has more than it may have. Nothing was stored.</summary>
/// <param name="What">What has too much, such as <c>the description</c>.</param>
/// <param name="Limit">The most that it may have.</param>
/// <param name="Size">What it has, or would have.</param>
/// <param name="Unit">What is counted, such as <c>characters</c>.</param>
/// <param name="WayOut">What to do.</param>
public sealed record LimitExceeded(string What, long Limit, long Size, string Unit, string WayOut)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"{Upper(What)} takes at most {Limit:N0} {Unit}, and this has {Size:N0}. {WayOut}"))
{
    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
