namespace Witan.Benchmarks.Serving;

/// <summary>One kind of request in the mix.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="PerThousand">How many of a thousand requests are of this kind.</param>
/// <param name="Make">Makes one.</param>
internal sealed record MixedRoute(string Name, int PerThousand, Func<Random, HttpRequestMessage> Make);
