using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Serving;

/// <summary>The server as its operator starts it: on every kind of directory, and what a person does first.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private Dictionary<string, string> Environment => new() { ["WITAN_DATA"] = _directory.Path };

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task FromAnEmptyDirectory_ToADecision(DatabaseEngine engine)
    {
        await using var place = await TestDatabase.PlaceAsync(engine, ProgramData.Model);
        await using var server = await ServerProcess.StartAsync(WitanEnvironment.Of(place));
        var token = await server.SetUpAsync();
        var opened = await server.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, new JsonObject
        {
            ["question"] = "Should the plan go ahead?",
            ["documents"] = new JsonArray(new JsonObject { ["name"] = "plan.md", ["text"] = await File.ReadAllTextAsync(Repository.File("samples", "checkout-migration.md")) }),
        });
        var id = (string)opened!["id"]!;
        await Eventually.TrueAsync(async () => (string?)(await server.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{id}", token))!["status"] == "completed", "the server drives the run to its end");
        var record = await server.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{id}/record", token);
        Assert.Equal("Should the plan go ahead?", (string?)record!["question"]);
        Assert.Equal(0, await server.StopAsync());
        // The administrator is there now: no link is printed any more.
        await using var again = await ServerProcess.StartAsync(WitanEnvironment.Of(place));
        Assert.Equal(id, (string?)(await again.AskAsync(HttpMethod.Get, "/api/v1/sessions", token))!["items"]![0]!["id"]);
        Assert.Empty(again.FirstLink);
    }

    [Fact]
    public async Task KilledWhileItDrives_ItGoesOnAfterTheNextStart()
    {
        string token, id;
        await using (var server = await ServerProcess.StartAsync(Environment))
        {
            token = await server.SetUpAsync();
            id = (string)(await server.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, new JsonObject
            {
                ["protocol"] = "board", ["question"] = "Should the plan go ahead?",
                ["documents"] = new JsonArray(new JsonObject { ["name"] = "plan.md", ["text"] = await File.ReadAllTextAsync(Repository.File("samples", "checkout-migration.md")) }),
            }))!["id"]!;
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAsync(Environment);
        await Eventually.TrueAsync(async () => (string?)(await again.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{id}", token))!["status"] == "completed", "the run goes on by itself");
    }

    [Fact]
    public async Task ASecondServer_OfOneDirectory_IsRefused()
    {
        await using var server = await ServerProcess.StartAsync(Environment);
        var second = await WitanProcess.RunAsync(WitanProcess.Program, ["serve", "--urls", "http://127.0.0.1:0"], environment: Environment);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("PostgreSQL", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSettingsItStartedWith_AreShown_WithoutSecrets_AndAFlagIsKeptOverARestart()
    {
        const string planted = "planted-0123456789abcdef";
        var environment = new Dictionary<string, string>(Environment) { ["WITAN_BACKUP_PASSPHRASE"] = planted, ["WITAN_SERVER_GRACE"] = "00:00:07" };
        string token;
        await using (var server = await ServerProcess.StartAsync(environment))
        {
            token = await server.SetUpAsync();
            var shown = (await server.AskAsync(HttpMethod.Get, "/api/v1/settings", token))!["items"]!.AsArray();
            (string? Value, string? Source) Setting(string key) => shown.Where(item => (string?)item!["key"] == key).Select(item => ((string?)item!["value"], (string?)item["source"])).Single();
            Assert.Equal(("00:00:07", "environment"), Setting("server.grace"));
            Assert.Equal(("http://127.0.0.1:0", "flag"), Setting("server.urls"));
            Assert.Equal((_directory.Path, "environment"), Setting("data"));
            Assert.Equal("(set, not shown)", Setting("backupPassphrase").Value);
            Assert.DoesNotContain(planted, shown.ToJsonString(), StringComparison.Ordinal);
            await server.AskAsync(HttpMethod.Put, "/api/v1/flags/memory.index", token, new JsonObject { ["percent"] = 25 }, ("If-Match", "\"0\""));
            Assert.Equal(0, await server.StopAsync());
        }

        await using var again = await ServerProcess.StartAsync(environment);
        Assert.Equal(25, (int)(await again.AskAsync(HttpMethod.Get, "/api/v1/flags/memory.index", token))!["percent"]!);
    }

    [Fact]
    public async Task ATakenPort_IsNamed_WithTheWayOut()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var result = await WitanProcess.RunAsync(WitanProcess.Program, ["serve", "--urls", $"http://127.0.0.1:{port}"], environment: Environment);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{port}", result.Error, StringComparison.Ordinal);
        // Beside the log there is one line for people.
        var told = Assert.Single(result.Error.Trim().Split('\n'), line => line.StartsWith("witan: ", StringComparison.Ordinal));
        Assert.Contains("--urls", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedDatabase_StopsTheStart_WithTheCauseNamed()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.Path, "witan.db"), new string('x', 10_000));
        var result = await WitanProcess.RunAsync(WitanProcess.Program, ["serve", "--urls", "http://127.0.0.1:0"], environment: Environment);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("witan.db", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task AServerOfPostgresThatIsNotThere_StopsTheStart_WithTheCauseNamed()
    {
        var environment = new Dictionary<string, string>(Environment) { ["WITAN_DATABASE"] = "postgresql://witan:secret-word@127.0.0.1:1/witan" };
        var result = await WitanProcess.RunAsync(WitanProcess.Program, ["serve", "--urls", "http://127.0.0.1:0"], environment: environment);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("127.0.0.1", Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", result.Error, StringComparison.Ordinal);
    }
}
