namespace Witan.Benchmarks.Serving;

/// <summary>What one run showed.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Delivered">Messages that clients got, all together.</param>
/// <param name="Missing">Messages that a client should have got and did not, or not in their order.</param>
/// <param name="Times">From publishing to a client's hands, in milliseconds.</param>
/// <param name="Published">What publishing took: until it is acknowledged, in milliseconds.</param>
/// <param name="ServerCores">How many cores the server used.</param>
internal sealed record LiveFigures(string Name, long Delivered, long Missing, Quantiles Times, Quantiles Published, double ServerCores);
