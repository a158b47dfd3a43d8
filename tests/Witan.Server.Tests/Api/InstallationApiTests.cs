using System.Net;
using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Server.Security;
using Witan.Server.Settings;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Api;

/// <summary>What operators see and change of the installation: flags, settings, and whether the audit log is whole.</summary>
public abstract class InstallationApiTests(DatabaseEngine engine)
{
    [Fact]
    public async Task AFlag_IsChangedByWhoHasReadIt_AndHoldsAtOnce()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator);
        Assert.Equal(HttpStatusCode.PreconditionRequired, await SetAsync(world, token, 40, match: null));
        using var read = await world.AskAsync(HttpMethod.Get, "/api/v1/flags/memory.index", token);
        var tag = read.Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.BadRequest, await SetAsync(world, token, 140, tag));
        Assert.Equal(HttpStatusCode.OK, await SetAsync(world, token, 40, tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SetAsync(world, token, 50, tag));
        Assert.Equal(40, world.Parts.Memory.Flags.IndexPercent);
        var listed = (await world.GetAsync("/api/v1/flags", token))["items"]!.AsArray().Single(flag => (string?)flag!["name"] == "memory.index")!;
        Assert.Equal((40, "olga", "memory.indexPercent"), ((int)listed["percent"]!, (string?)listed["changedBy"], (string?)listed["setting"]));
        // A refusal is written after its answer has gone out.
        IReadOnlyList<string> audit = [];
        await Eventually.TrueAsync(
            async () => (audit = [.. (await world.GetAsync("/api/v1/audit?action=flag.set&user=olga", token))["items"]!.AsArray().Select(item => $"{item!["outcome"]} {item["role"]}")]).Count == 4, "all four are written");
        Assert.Equal(["done operator", "failed operator", "failed operator", "failed operator"], audit.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Settings_AreShown_AndSayWhetherAChangeTakesARestart()
    {
        var parts = new[]
        {
            new ServerSetting("database", "(set, not shown)", "environment", null, "", "The database.", "WITAN_DATABASE", null, IsSecret: true),
            new ServerSetting("memory.indexPercent", "100", "default", "100", "0 to 100", "For how many.", "WITAN_MEMORY_INDEX_PERCENT", null, IsSecret: false),
        };
        await using var world = await ServerWorld.StartAsync(engine, settings: parts);
        var token = await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator);
        var shown = (await world.GetAsync("/api/v1/settings", token))["items"]!.AsArray();
        Assert.Equal([("database", true, null), ("memory.indexPercent", false, "memory.index")], shown.Select(item => ((string)item!["key"]!, (bool)item["needsRestart"]!, (string?)item["flag"])));
        Assert.Single((await world.GetAsync("/api/v1/settings?prefix=Mem", token))["items"]!.AsArray());
        Assert.Equal("(set, not shown)", (string?)(await world.GetAsync("/api/v1/settings/database", token))["value"]);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AskAsync(HttpMethod.Get, "/api/v1/settings/none", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AskAsync(HttpMethod.Put, "/api/v1/settings/database", token, "{}")).StatusCode);
    }

    [Fact]
    public async Task AnotherTenantsOperator_IsNotTheInstallations()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Abroad, "oleg", Role.Operator);
        foreach (var path in new[] { "/api/v1/settings", "/api/v1/flags", "/api/v1/flags/memory.index", "/api/v1/audit/verification" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.AskAsync(HttpMethod.Get, path, token)).StatusCode);
        }
    }

    [Fact]
    public async Task TheAuditLog_IsListedByTime_AndVerified()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator);
        var began = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        for (var number = 0; number < 3; number++)
        {
            await world.OpenAsync(token, $"Should number {number} go?");
        }

        static string Text(DateTimeOffset time) => Uri.EscapeDataString(time.ToString("O"));
        async Task<int> CountAsync(string query) => (await world.GetAsync($"/api/v1/audit?action=run.opened&{query}", token))["items"]!.AsArray().Count;
        Assert.Equal((3, 0, 0, 3), (await CountAsync($"from={Text(began)}"), await CountAsync($"until={Text(began)}"), await CountAsync($"from={Text(began.AddHours(1))}"), await CountAsync($"from={Text(began)}&until={Text(began.AddHours(1))}&user=olga")));
        var page = await world.GetAsync("/api/v1/audit?action=run.opened&limit=3", token);
        Assert.Null(page["next"]);
        var first = await world.GetAsync("/api/v1/audit?action=run.opened&limit=2", token);
        Assert.Single((await world.GetAsync($"/api/v1/audit?action=run.opened&limit=2&cursor={first["next"]}", token))["items"]!.AsArray());
        foreach (var query in new[] { $"from={Text(began)}&until={Text(began)}", "from=yesterday", $"action={new string('x', 201)}", "cursor=x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await world.AskAsync(HttpMethod.Get, $"/api/v1/audit?{query}", token)).StatusCode);
        }

        var verified = await world.GetAsync("/api/v1/audit/verification", token);
        Assert.True((bool)verified["isWhole"]!);
        Assert.True((long)verified["entries"]! >= 3);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AskAsync(HttpMethod.Get, "/api/v1/audit/verification?tenant=nobody", token)).StatusCode);
    }

    private static async Task<HttpStatusCode> SetAsync(ServerWorld world, string token, int percent, string? match)
    {
        using var answer = await world.AskAsync(
            HttpMethod.Put, "/api/v1/flags/memory.index", token, new JsonObject { ["percent"] = percent }.ToJsonString(), match is null ? [] : [("If-Match", match)]);
        return answer.StatusCode;
    }
}

public sealed class InstallationApiOnSqliteTests() : InstallationApiTests(DatabaseEngine.Sqlite);

public sealed class InstallationApiOnPostgresTests() : InstallationApiTests(DatabaseEngine.PostgreSql);
