using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Supervision;

/// <summary>What an operator sees of the real server: readiness, metrics, the log, the settings.</summary>
public sealed class ServerOperationsTests : IDisposable
{
    private const string Planted = "planted-0123456789abcdef";

    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Metrics_OfARunningServer_TellOfRequestsProcessQueuesAndTheDatabase()
    {
        await using var up = UpProcess.Start(_directory.Path);
        await up.SaidAsync("ready");
        await Eventually.TrueAsync(
            async () => (await _client.GetStringAsync(new Uri(up.Address + "/metrics"))).Contains("witan_queue_due{queue=\"run\"} 0", StringComparison.Ordinal), "the queues have been read", up.ToString);
        var text = await _client.GetStringAsync(new Uri(up.Address + "/metrics"));
        foreach (var name in new[]
        {
            "http_server_request_duration_seconds_bucket{", "kestrel_active_connections", "dotnet_gc_", "dotnet_process_cpu_time_seconds_total", "witan_process_open_files ", "witan_process_threads ",
            "witan_data_commit_duration_seconds_count", "witan_data_batch_size_bucket", "witan_data_writes_waiting", "witan_build_info{version=",
        })
        {
            Assert.Contains(name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Readiness_OfADatabaseThatDies_NamesItAndComesBack()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, ProgramData.Model);
        await place.CloseAsync();
        var environment = WitanEnvironment.Of(place);
        await using var up = UpProcess.Start(place.Options.Directory, environment: environment);
        await up.SaidAsync("ready");
        await SuperuserAsync($"ALTER DATABASE {place.PostgresName} ALLOW_CONNECTIONS false;");
        await SuperuserAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{place.PostgresName}';");
        var told = TimeProvider.System.GetTimestamp();
        await up.SaidAsync("not-ready");
        Assert.InRange(TimeProvider.System.GetElapsedTime(told), TimeSpan.Zero, Promptness.Of(TimeSpan.FromSeconds(5)));
        Assert.Contains("database", up.Of("not-ready")[0]["message"]!.GetValue<string>(), StringComparison.Ordinal);
        await SuperuserAsync($"ALTER DATABASE {place.PostgresName} ALLOW_CONNECTIONS true;");
        await up.SaidAsync("ready", 2);
        Assert.Single(up.Of("starting"));
    }

    [Fact]
    public async Task Secrets_OfSettingsAndEnvironment_AreNowhereInTheLogNorInTheSettingsShown()
    {
        var environment = new Dictionary<string, string>
        {
            ["WITAN_DATABASE"] = $"postgres://witan:{Planted}@127.0.0.1:9/witan",
            ["WITAN_DATABASE_OWNER"] = $"postgres://owner:{Planted}@127.0.0.1:9/witan",
            ["WITAN_OPENAI_KEY"] = Planted,
            ["WITAN_BACKUP_PASSPHRASE"] = Planted,
        };
        var serve = await WitanProcess.RunAsync(WitanProcess.Program, ["serve", "--data", _directory.Path, "--urls", "http://127.0.0.1:0"], environment: environment);
        Assert.Equal(1, serve.ExitCode);
        var shown = await WitanProcess.RunAsync(WitanProcess.Program, ["config", "show", "--data", _directory.Path, "--json"], environment: environment);
        Assert.True(shown.ExitCode == 0, shown.Error);
        foreach (var text in new[] { serve.Output, serve.Error, shown.Output, shown.Error })
        {
            Assert.DoesNotContain(Planted, text, StringComparison.Ordinal);
        }

        var key = JsonNode.Parse(shown.Output)!.AsArray().Single(line => line!["key"]!.GetValue<string>() == "database")!;
        Assert.Equal(("environment", "(set, not shown)"), (key["source"]!.GetValue<string>(), key["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Setting_ThatCannotBeUsed_StopsTheStart()
    {
        await File.WriteAllTextAsync(_directory.Combine("witan.json"), """{ "server": { "grace": "02:00:00" } }""");
        foreach (var command in new[] { "serve", "up" })
        {
            var result = await WitanProcess.RunAsync(command, "--data", _directory.Path, "--urls", "http://127.0.0.1:0");
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("server.grace", result.Error, StringComparison.Ordinal);
            Assert.Contains("witan.json", result.Error, StringComparison.Ordinal);
        }
    }

    private static async Task SuperuserAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(await PostgresServer.ConnectionStringAsync("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
