using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Witan.Models.Calls;
using Witan.Models.Trace;

namespace Witan.Server.Health;

/// <summary>Remembers how the last call to each model ended, by listening to what calls count anyway. Nobody is asked, so that knowing costs nothing and pays nobody.</summary>
public sealed class ModelSightings : IDisposable
{
    /// <summary>The most models that are remembered; what comes beyond is not.</summary>
    public const int ModelsMax = 200;

    private readonly ConcurrentDictionary<string, (string Outcome, DateTimeOffset At)> _last = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();
    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="ModelSightings"/> class, which listens from now on.</summary>
    /// <param name="time">The clock.</param>
    public ModelSightings(TimeProvider time)
    {
        _time = time;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ModelTelemetry.Name && instrument.Name == ModelTelemetry.CallsName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(OnCall);
        _listener.Start();
    }

    /// <summary>Gets how the last call to a model ended; null when there was none.</summary>
    /// <param name="model">Its name, as provider/model.</param>
    public (string Outcome, DateTimeOffset At)? Last(string model) => _last.TryGetValue(model, out var seen) ? seen : null;

    /// <summary>Says whether a call that ended so shows that the model answers.</summary>
    /// <param name="outcome">How it ended.</param>
    public static bool Answers(string outcome) => outcome == CallOutcomes.Answered;

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void OnCall(Instrument instrument, long count, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        string? provider = null, model = null, outcome = null;
        foreach (var (key, value) in tags)
        {
            switch (key)
            {
                case "gen_ai.provider.name":
                    provider = value as string;
                    break;
                case "gen_ai.request.model":
                    model = value as string;
                    break;
                case "witan.outcome":
                    outcome = value as string;
                    break;
                default:
                    break;
            }
        }

        // What was never sent says nothing of the model.
        if (outcome is null or "not_made" or CallOutcomes.Cancelled)
        {
            return;
        }

        var name = $"{provider}/{model}";
        if (_last.Count < ModelsMax || _last.ContainsKey(name))
        {
            _last[name] = (outcome, _time.GetUtcNow());
        }
    }
}
