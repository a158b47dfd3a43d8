using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Witan.Boards;
using Witan.Data.Metrics;
using Witan.Input;
using Witan.Memory.Serving;
using Witan.Models.Settings;
using Witan.Models.Trace;
using Witan.Runs.Feed;
using Witan.Runs.Journal;
using Witan.Server.Hosting;
using Witan.Server.Live;
using Witan.Server.Metrics;
using Witan.Testing;

namespace Witan.Tests.Metrics;

/// <summary>The reference of metrics is written from the instruments that the program makes.</summary>
public sealed class MetricReferenceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Reference_IsThatOfTheProgram()
    {
        var instruments = await InstrumentsAsync();
        var text = Write(instruments);
        var path = Repository.File("docs", "reference", "metrics.md");
        if (Environment.GetEnvironmentVariable("WITAN_WRITE_REFERENCE") is not null)
        {
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Equal(text, await File.ReadAllTextAsync(path));
        Assert.All(instruments, instrument => Assert.False(string.IsNullOrWhiteSpace(instrument.Description), instrument.Name));
        Assert.Equal(MetricCatalog.OwnMeters.Order(StringComparer.Ordinal), instruments.Select(instrument => instrument.Meter.Name).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A type with a meter of its own that is not made below would be left out of the reference.</summary>
    [Fact]
    public void EveryTypeWithAMeter_IsMadeForTheReference() => Assert.Equal(
        ["LiveMeters", "MemoryMeter", "ResilienceMetrics", "ServerMeters"],
        MeterTypes().Where(type => Fields(type).Any(field => !field.IsStatic)).Select(type => type.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> MeterTypes() =>
        from assembly in new[] { typeof(DataMeters), typeof(RunMeters), typeof(ModelTelemetry), typeof(MemoryService), typeof(BoardsData), typeof(ServerMeters), typeof(Workspace) }.Select(type => type.Assembly)
        from type in assembly.GetTypes()
        where Fields(type).Any()
        select type;

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => field.FieldType == typeof(Meter));

    /// <summary>Everything that makes instruments, made as the program makes it.</summary>
    private async Task<IReadOnlyList<Instrument>> InstrumentsAsync()
    {
        var found = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name.StartsWith("Witan.", StringComparison.Ordinal))
            {
                lock (found)
                {
                    found[instrument.Name] = instrument;
                }
            }
        };
        listener.Start();
        foreach (var type in MeterTypes().Where(type => Fields(type).Any(field => field.IsStatic)))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        // Calls are counted from the first model on that somebody may ask.
        await File.WriteAllTextAsync(
            _directory.Combine("witan.json"),
            """{ "models": { "providers": { "house": { "kind": "openAi", "address": "http://127.0.0.1:9/v1", "free": true } }, "roles": { "core": ["house/m"] } } }""");
        using var server = new ServerMeters(due: null, TimeProvider.System);
        await using var workspace = await Workspace.OpenAsync(WorkspaceSettings.Read(_directory.Path), TimeProvider.System, CancellationToken.None);
        using var feed = new RunFeed(workspace.Engine.Services.Journal, workspace.Changes, new RunFeedOptions(), TimeProvider.System);
        using var live = new LiveMeters(new StreamSlots(new ServerOptions()), feed, () => TimeSpan.Zero);
        _ = workspace.Minds.ModelOf(new ModelName("house", "m"));
        lock (found)
        {
            return [.. found.Values];
        }
    }

    private static string Write(IReadOnlyList<Instrument> instruments)
    {
        var text = new StringBuilder($"""
            # Metrics

            `/metrics` gives them in Prometheus' text form, whether the server is ready or not; with `server.otlpEndpoint` they are sent by OTLP as well. Times are in
            seconds, sizes in bytes. An instrument keeps up to {MetricCatalog.SeriesMax} combinations of label values; what comes beyond is counted together under
            `otel_metric_overflow`. This page is written from the program.

            Beside these there are the framework's own, from the meters {string.Join(", ", MetricCatalog.OtherMeters.Select(meter => $"`{meter}`"))}: requests and
            their times (`http_server_request_duration_seconds`), connections (`kestrel_active_connections`), processor, memory and the garbage collector
            (`dotnet_…`), and connections to PostgreSQL (`db_client_…`).

            | metric | type | what it tells |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var (name, type, what) in instruments.Select(Line).OrderBy(line => line.Name, StringComparer.Ordinal))
        {
            text.Append($"| `{name}` | {type} | {what} |\n");
        }

        return text.ToString();
    }

    private static (string Name, string Type, string What) Line(Instrument instrument)
    {
        var kind = instrument.GetType().Name.Split('`')[0];
        var name = MetricName.Of(instrument.Meter.Name, instrument.Name, instrument.Unit, kind is "Counter" or "ObservableCounter").Name;
        return (name, kind switch { "Counter" or "ObservableCounter" => "counter", "Histogram" => "histogram", _ => "gauge" }, instrument.Description!);
    }
}
