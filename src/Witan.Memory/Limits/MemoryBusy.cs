using Witan.Kernel.Results;

namespace Witan.Memory.Limits;

/// <summary>As many episodes are being completed as may be at once. Nothing was stored; the same call again later is right.</summary>
/// <param name="InFlightMax">The most at once.</param>
/// <param name="Waited">How long the call waited for a place.</param>
public sealed record MemoryBusy(int InFlightMax, TimeSpan Waited)
    : Refusal($"{InFlightMax} writes to the memory are under way, which is the most at once, and none ended within {Waited.TotalMilliseconds:0} ms. Try again in a moment.");
