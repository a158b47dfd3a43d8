using System.Net;
using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Server.Security;

namespace Witan.Server.Tests.Api;

/// <summary>Deliberations over HTTP, on both engines.</summary>
public abstract class SessionApiTests(DatabaseEngine engine)
{
    private static readonly TenantContext Ada = new(ServerWorld.Home, new UserId("ada"));

    [Fact]
    public async Task OneKey_OpensOneDeliberation()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        const string body = """{"question":"Should we go?","protocol":"board"}""";
        using var first = await world.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, body, ("Idempotency-Key", "k"));
        using var second = await world.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, body, ("Idempotency-Key", "k"));
        using var other = await world.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, """{"question":"Should we stay?"}""", ("Idempotency-Key", "k"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode, other.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Single((await world.GetAsync("/api/v1/sessions", token))["items"]!.AsArray());
        Assert.EndsWith((string)JsonNode.Parse(await first.Content.ReadAsStringAsync())!["id"]!, first.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheList_IsPaged_FilteredAndSearched()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var opened = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            opened.Add(await world.OpenAsync(token, $"Should number {number} go 100%_ahead?", number % 2 == 0 ? "swarm" : "board"));
        }

        await world.DriveAsync(Ada, opened[0]);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await world.GetAsync($"/api/v1/sessions?limit=2{(cursor is null ? string.Empty : $"&cursor={cursor}")}", token);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(opened.AsEnumerable().Reverse(), seen);
        async Task<int> CountAsync(string query) => (await world.GetAsync($"/api/v1/sessions?{query}", token))["items"]!.AsArray().Count;
        Assert.Equal((2, 1, 4, 1, 5, 0), (await CountAsync("protocol=board"), await CountAsync("status=completed"), await CountAsync("status=unfinished"), await CountAsync("q=NUMBER%203"), await CountAsync("q=100%25_"), await CountAsync("q=1000%25")));
    }

    [Fact]
    public async Task Steering_IsHonoured_AndAStaleOneIsNot()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we go?");
        using var read = await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}", token);
        var tag = read.Headers.ETag!.Tag;
        async Task<HttpStatusCode> PostAsync(string deed, string body, string? match = null) =>
            (await world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/{deed}", token, body, match is null ? [] : [("If-Match", match)])).StatusCode;
        Assert.Equal(HttpStatusCode.OK, await PostAsync("pause", """{"reason":"lunch"}""", tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PostAsync("resume", """{"reason":"back"}""", tag));
        Assert.Equal("paused", (string?)(await world.GetAsync($"/api/v1/sessions/{run}", token))["status"]);
        Assert.Equal(HttpStatusCode.OK, await PostAsync("resume", """{"reason":"back"}"""));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("interject", """{"text":"mind the gap"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("constraints", """{"name":"steps","value":"many","reason":"more"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("kill", "{}"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("kill", """{"reason":"enough"}"""));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync("resume", """{"reason":"no"}"""));
        var audit = await world.GetAsync("/api/v1/audit?limit=200", await world.TokenAsync(ServerWorld.Home, "boss", Role.Admin));
        var actions = audit["items"]!.AsArray().Select(item => $"{item!["user"]}:{item["role"]}:{item["action"]}:{item["outcome"]}").ToList();
        Assert.Contains("ada:member:run.opened:done", actions);
        Assert.Contains("ada:member:run.killed:done", actions);
        Assert.Contains("ada:member:run.resumed:failed", actions);
    }

    [Fact]
    public async Task ARecord_IsGivenInEveryForm_AndByALinkUntilItIsRevoked()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we go?");
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/record", token)).StatusCode);
        await world.DriveAsync(Ada, run);
        foreach (var (format, type) in new[] { ("md", "text/markdown"), ("json", "application/json"), ("html", "text/html") })
        {
            using var record = await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/record?format={format}", token);
            Assert.Equal(type, record.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Should we go?", await record.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var shared = await world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/shares", token, """{"days":1}""");
        var link = (string)JsonNode.Parse(await shared.Content.ReadAsStringAsync())!["link"]!;
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(HttpMethod.Get, link, token: null)).StatusCode);
        var id = (string)(await world.GetAsync($"/api/v1/sessions/{run}/shares", token))["items"]![0]!["id"]!;
        Assert.Equal(HttpStatusCode.NoContent, (await world.AskAsync(HttpMethod.Delete, $"/api/v1/sessions/{run}/shares/{id}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AskAsync(HttpMethod.Get, link, token: null)).StatusCode);
    }

    [Fact]
    public async Task ATableWaits_AndOnlyAnApproverDecides()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we move the database first?", "roundtable");
        await world.DriveAsync(Ada, run);
        var wait = (await world.GetAsync($"/api/v1/sessions/{run}", token))["waits"]![0]!;
        Assert.Equal("gate", (string?)wait["kind"]);
        var decision = new JsonObject { ["verdict"] = "approved", ["hash"] = (string?)wait["hash"], ["reason"] = "it is right" }.ToJsonString();
        Assert.Equal(HttpStatusCode.Forbidden, (await world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/gate", token, decision)).StatusCode);
        var approver = await world.TokenAsync(ServerWorld.Home, "ann", Role.Approver);
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/gate", approver, """{"verdict":"approved","hash":"0000000000","reason":"x"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/gate", approver, decision)).StatusCode);
        await world.DriveAsync(Ada, run);
        var due = await world.GetAsync($"/api/v1/decisions/{run}", approver);
        Assert.Equal(("accepted", "ann"), ((string?)due["decision"]!["status"], (string?)due["decision"]!["decidedBy"]));
    }
}

public sealed class SessionApiOnSqliteTests() : SessionApiTests(DatabaseEngine.Sqlite);

public sealed class SessionApiOnPostgresTests() : SessionApiTests(DatabaseEngine.PostgreSql);
