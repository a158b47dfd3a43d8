using System.Diagnostics.Metrics;

namespace Witan.Models.Resilience;

/// <summary>What is counted of calls to models, under the meter <c>Witan.Models</c>.</summary>
internal sealed class ResilienceMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Witan.Models";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _tries;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _turnedAway;

    /// <summary>Initializes a new instance of the <see cref="ResilienceMetrics"/> class.</summary>
    /// <param name="standings">Tells how the providers stand.</param>
    public ResilienceMetrics(Func<IReadOnlyList<ProviderStanding>> standings)
    {
        _tries = _meter.CreateCounter<long>("witan.models.tries", "{try}", "Tries that were sent, by verdict.");
        _retries = _meter.CreateCounter<long>("witan.models.retries", "{retry}", "Tries that were made again.");
        _turnedAway = _meter.CreateCounter<long>("witan.models.turned_away", "{try}", "Tries that were not sent, by reason.");
        _meter.CreateObservableGauge(
            "witan.models.in_flight", () => standings().Select(at => Measure(at.InFlight, at.Provider)), "{try}", "Tries under way.");
        _meter.CreateObservableGauge(
            "witan.models.queued", () => standings().Select(at => Measure(at.Queued, at.Provider)), "{try}", "Tries that wait for a place or for the rate.");
        _meter.CreateObservableGauge(
            "witan.models.breaker",
            () => standings().SelectMany(at => at.Breakers.Select(breaker => Measure((int)breaker.Phase, at.Provider, breaker.Model))),
            description: "How the breaker of each model stands: 0 closed, 1 half open, 2 open.");
    }

    /// <summary>Counts a try.</summary>
    public void Tried(string provider, string model, TryVerdict verdict) =>
        _tries.Add(1, new("provider", provider), new("model", model), new KeyValuePair<string, object?>("verdict", Name(verdict)));

    /// <summary>Counts a retry.</summary>
    public void Retried(string provider, string model) => _retries.Add(1, new("provider", provider), new KeyValuePair<string, object?>("model", model));

    /// <summary>Counts a try that was not sent.</summary>
    public void TurnedAway(string provider, string model, string reason) =>
        _turnedAway.Add(1, new("provider", provider), new("model", model), new KeyValuePair<string, object?>("reason", reason));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static string Name(TryVerdict verdict) => verdict switch
    {
        TryVerdict.Answers => "answers",
        TryVerdict.Fails => "fails",
        _ => "none",
    };

    private static Measurement<int> Measure(int value, string provider) => new(value, new KeyValuePair<string, object?>("provider", provider));

    private static Measurement<int> Measure(int value, string provider, string model) =>
        new(value, new("provider", provider), new KeyValuePair<string, object?>("model", model));
}
