using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Witan.Models.Trace;

/// <summary>What is told of calls to models: one activity for each under the source <see cref="Name"/>, and counts under the meter of the same name. Safe to share.</summary>
/// <remarks>
/// Names follow the conventions for generative AI of OpenTelemetry where there are any, and begin with <c>witan.</c> where there are none. No text of a prompt or of an
/// answer, and no key, is ever in them. Nobody who listens costs a few nanoseconds.
/// </remarks>
public static class ModelTelemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "Witan.Models";

    /// <summary>The name of the instrument that counts the calls that ended, with the tags <c>gen_ai.provider.name</c>, <c>gen_ai.request.model</c> and <c>witan.outcome</c>.</summary>
    public const string CallsName = "witan.models.calls";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(CallsName, "{call}", "Calls, by how they ended.");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long calls took, all tries together.");

    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("witan.models.tokens", "{token}", "Tokens read and written, by kind.");

    private static readonly Counter<double> Cost = Meter.CreateCounter<double>("witan.models.cost", "USD", "What calls cost; the most that they can have cost where that is not known.");

    /// <summary>Gets the source of the activities.</summary>
    internal static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts a call that ended.</summary>
    /// <param name="call">The call.</param>
    internal static void Count(TracedCall call)
    {
        TagList tags = new() { { "gen_ai.provider.name", call.Provider }, { "gen_ai.request.model", call.Model }, { "witan.outcome", call.Outcome } };
        Calls.Add(1, tags);
        Durations.Record(call.Took.TotalSeconds, tags);
        Cost.Add((double)call.CostUsd, tags);
        foreach (var (kind, count) in new[] { ("input", call.Tokens.Input), ("output", call.Tokens.Output), ("cache_read", call.Tokens.CacheRead), ("cache_write", call.Tokens.CacheWrite) })
        {
            if (count > 0)
            {
                Tokens.Add(count, new("gen_ai.provider.name", call.Provider), new("gen_ai.request.model", call.Model), new("gen_ai.token.type", kind));
            }
        }
    }
}
