using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Witan.Server.Metrics;

/// <summary>Collects the instruments of the whole process: for Prometheus when it asks, and for an OTLP endpoint when there is one. Safe to share between threads.</summary>
public sealed class MetricsCollector : IDisposable
{
    /// <summary>How long a collection is good for: it is done so often at most, however many ask.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMilliseconds(500);

    private readonly PrometheusExporter _exporter = new();
    private readonly BaseExportingMetricReader _reader;
    private readonly MeterProvider _provider;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private long _collectedAt;

    /// <summary>Initializes a new instance of the <see cref="MetricsCollector"/> class, which collects from now on.</summary>
    /// <param name="otlp">Where metrics are sent as well; null for nowhere.</param>
    /// <param name="time">The clock.</param>
    public MetricsCollector(Uri? otlp, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _reader = new BaseExportingMetricReader(_exporter) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };
        var builder = Sdk.CreateMeterProviderBuilder()
            .AddMeter([.. MetricCatalog.OwnMeters, .. MetricCatalog.OtherMeters])
            .AddView(Configure)
            .AddReader(_reader);
        if (otlp is not null)
        {
            builder = builder.AddOtlpExporter(options =>
            {
                options.Endpoint = otlp;
                options.Protocol = OtlpExportProtocol.HttpProtobuf;
            });
        }

        _provider = builder.Build();
    }

    /// <summary>Collects and writes Prometheus' text form.</summary>
    public string Collect()
    {
        lock (_gate)
        {
            if (_collectedAt == 0 || _time.GetElapsedTime(_collectedAt) >= GoodFor)
            {
                _reader.Collect();
                _collectedAt = _time.GetTimestamp();
            }

            return _exporter.Text;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _provider.Dispose();

    private static MetricStreamConfiguration Configure(Instrument instrument) =>
        instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Histogram<>)
            ? new ExplicitBucketHistogramConfiguration { Boundaries = [.. MetricBuckets.For(instrument.Unit)], CardinalityLimit = MetricCatalog.SeriesMax }
            : new MetricStreamConfiguration { CardinalityLimit = MetricCatalog.SeriesMax };
}
