using Polly;

namespace Witan.Models.Resilience;

/// <summary>Names the strategy in a pipeline; its numbers are in <see cref="ResilienceOptions"/>.</summary>
internal sealed class GateStrategyOptions : ResilienceStrategyOptions;
