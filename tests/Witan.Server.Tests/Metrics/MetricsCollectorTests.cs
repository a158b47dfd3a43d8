using System.Diagnostics;
using System.Diagnostics.Metrics;
using FsCheck;
using FsCheck.Fluent;
using Witan.Server.Metrics;
using Witan.Testing;

namespace Witan.Server.Tests.Metrics;

/// <summary>What a collector says is read back by a reader that knows nothing of it.</summary>
public sealed class MetricsCollectorTests : IDisposable
{
    private const string Promtool = "/usr/bin/promtool";

    private readonly ManualTimeProvider _time = new();
    private readonly Meter _meter = new(ServerMeters.Name);
    private readonly MetricsCollector _collector;

    public MetricsCollectorTests() => _collector = new MetricsCollector(otlp: null, _time);

    public void Dispose()
    {
        _collector.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void Collect_OfEveryKindOfInstrument_IsReadBack()
    {
        _meter.CreateCounter<long>("witan.sample.counted", "{thing}", "Things.").Add(3, new KeyValuePair<string, object?>("kind", "a \"b\"\n\\c"));
        _meter.CreateUpDownCounter<int>("witan.sample.level", "By", "A level.").Add(-2);
        _meter.CreateObservableGauge("witan.sample.seen", () => 1.5, "s", "Seen.");
        var times = _meter.CreateHistogram<double>("witan.sample.wait_ms", "ms", "A wait.");
        times.Record(3);
        times.Record(300_000);

        var families = PrometheusReader.Read(_collector.Collect());
        Assert.Equal(3, Assert.Single(families["witan_sample_counted_total"].Samples, sample => sample.Labels["kind"] == "a \"b\"\n\\c").Value);
        Assert.Equal(-2, Assert.Single(families["witan_sample_level_bytes"].Samples).Value);
        Assert.Equal(1.5, Assert.Single(families["witan_sample_seen_seconds"].Samples).Value);
        var wait = families["witan_sample_wait_seconds"];
        Assert.Equal(300.003, wait.Samples.Single(sample => sample.Name.EndsWith("_sum", StringComparison.Ordinal)).Value, 6);
        Assert.Equal(0, wait.Samples.Single(sample => sample.Labels.GetValueOrDefault("le") == "0.0025").Value);
        Assert.Equal(1, wait.Samples.Single(sample => sample.Labels.GetValueOrDefault("le") == "0.005").Value);
    }

    [Fact]
    public void Collect_ManyLabelValues_AreBounded()
    {
        var counter = _meter.CreateCounter<long>("witan.sample.flood");
        for (var number = 0; number < MetricCatalog.SeriesMax * 3; number++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("who", number));
        }

        var flood = PrometheusReader.Read(_collector.Collect().Replace("# HELP witan_sample_flood_total \n", "# HELP witan_sample_flood_total x\n", StringComparison.Ordinal))["witan_sample_flood_total"];
        Assert.InRange(flood.Samples.Count, 1, MetricCatalog.SeriesMax + 2);
        Assert.Equal(MetricCatalog.SeriesMax * 3, flood.Samples.Sum(sample => sample.Value));
    }

    [Fact]
    public void Collect_ManyTimesAtOnce_IsDoneOnce()
    {
        var counter = _meter.CreateCounter<long>("witan.sample.often", null, "Often.");
        counter.Add(1);
        var first = _collector.Collect();
        counter.Add(1);
        Assert.Equal(first, _collector.Collect());
        _time.Advance(MetricsCollector.GoodFor);
        Assert.NotEqual(first, _collector.Collect());
    }

    [Fact]
    public void LabelValue_WhateverItHolds_IsReadBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(),
        ArbMap.Default.ArbFor<string?>(),
        (value, help) =>
        {
            var (label, told) = (value ?? string.Empty, "h" + help);
            var text = $"# HELP m {PrometheusText.Help(told)}\n# TYPE m gauge\nm{{l=\"{PrometheusText.LabelValue(label)}\"}} 1\n";
            var family = PrometheusReader.Read(text)["m"];
            return family.Samples.Single().Labels["l"] == label && family.Help == told;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Name_WhateverItIsMadeOf_KeepsTheRules() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        name =>
        {
            var (metric, label) = (PrometheusText.Name(name.Get), PrometheusText.LabelName(name.Get));
            PrometheusReader.Read($"# HELP {metric} x\n# TYPE {metric} gauge\n{metric}{{{label}=\"\"}} 1\n");
            return !label.StartsWith("__", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Number_WhateverItIs_IsReadBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<double>(),
        number => PrometheusReader.Read($"# HELP m x\n# TYPE m gauge\nm {PrometheusText.Number(number)}\n")["m"].Samples.Single().Value.Equals(number)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Witan.Memory", "lock_wait_ms", "ms", false, "witan_memory_lock_wait_seconds", 0.001)]
    [InlineData("Witan.Memory", "storage_error_count", "{error}", true, "witan_memory_storage_error_total", 1)]
    [InlineData("Witan.Memory", "index_bytes", "By", false, "witan_memory_index_bytes", 1)]
    [InlineData("System.Runtime", "dotnet.timer.count", "{timer}", false, "dotnet_timer", 1)]
    [InlineData("Witan.Models", "witan.models.cost", "USD", true, "witan_models_cost_usd_total", 1)]
    [InlineData("Microsoft.AspNetCore.Hosting", "http.server.request.duration", "s", false, "http_server_request_duration_seconds", 1)]
    [InlineData("Witan.Memory", "recall_diversity", "1", false, "witan_memory_recall_diversity_ratio", 1)]
    public void MetricName_FollowsTheNamingRules(string meter, string instrument, string unit, bool isCounter, string name, double scale) =>
        Assert.Equal(new MetricName(name, scale), MetricName.Of(meter, instrument, unit, isCounter));

    [Fact]
    public void Reader_OfWhatBreaksARule_Refuses()
    {
        Assert.Throws<FormatException>(() => PrometheusReader.Read("m 1\n"));
        Assert.Throws<FormatException>(() => PrometheusReader.Read("# HELP m x\n# TYPE m counter\nm 1\n"));
        Assert.Throws<FormatException>(() => PrometheusReader.Read("# HELP m x\n# TYPE m gauge\nm{l=\"a\"b\"} 1\n"));
        Assert.Throws<FormatException>(() => PrometheusReader.Read("# HELP m x\n# TYPE m gauge\nm 1\nm 1\n"));
    }

    [Fact]
    public async Task Promtool_FindsNothingWrong()
    {
        Assert.True(File.Exists(Promtool), $"{Promtool} is missing: './test' installs it with Debian's package prometheus.");
        _meter.CreateCounter<long>("witan.sample.checked", "{thing}", "Things.").Add(1);
        using var tool = Process.Start(new ProcessStartInfo(Promtool, "check metrics") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await tool.StandardInput.WriteAsync(_collector.Collect());
        tool.StandardInput.Close();
        var said = await tool.StandardError.ReadToEndAsync() + await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.True(tool.ExitCode == 0, said);
    }
}
