using System.Diagnostics.Metrics;
using System.Text;
using Witan.Server.Metrics;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Metrics;

/// <summary>Metrics leave by OTLP over HTTP, in the form of protocol buffers.</summary>
public sealed class OtlpExportTests
{
    [Fact]
    public async Task Collector_WithAnEndpoint_SendsWhatIsMeasured()
    {
        await using var listener = new PayloadListener();
        using var meter = new Meter(ServerMeters.Name);
        using (var collector = new MetricsCollector(new Uri(listener.Address, "v1/metrics"), TimeProvider.System))
        {
            meter.CreateCounter<long>("witan.sample.exported", "{thing}", "Things.").Add(3);
            // The end of a collector sends what is there; before, it is sent once a minute.
        }

        await Eventually.TrueAsync(() => !listener.Received.IsEmpty, "a payload has come");
        Assert.True(listener.Received.TryDequeue(out var request));
        Assert.Equal(("POST", "/v1/metrics", "application/x-protobuf"), (request.Method, request.Path, request.ContentType));
        // The names of instruments stand in the message as they are.
        Assert.Contains("witan.sample.exported", Encoding.UTF8.GetString(request.Body), StringComparison.Ordinal);
        Assert.Contains(ServerMeters.Name, Encoding.UTF8.GetString(request.Body), StringComparison.Ordinal);
    }
}
