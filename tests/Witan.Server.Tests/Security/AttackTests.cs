using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Memory.Truth;
using Witan.Server.Documents;
using Witan.Server.Security;

namespace Witan.Server.Tests.Security;

/// <summary>Every route with an id, asked by every role for things of another tenant, and by members for things of another member.</summary>
public abstract class AttackTests(DatabaseEngine engine)
{
    private const string Canary = "canary-7f3a";

    [Fact]
    public async Task NobodyReachesAnotherTenantsThings()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var foreign = await PlantAsync(world, ServerWorld.Abroad);
        foreach (var role in Enum.GetValues<Role>())
        {
            var token = await world.TokenAsync(ServerWorld.Home, $"eve-{Roles.Word(role)}", role);
            await AttackAsync(world, token, foreign, role.ToString());
            await AssertNotTakenAsync(world, token, foreign, role.ToString());
        }

        await AssertUntouchedAsync(world, ServerWorld.Abroad, foreign);
    }

    [Fact]
    public async Task AMemberReachesNoOtherMembersThings()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var foreign = await PlantAsync(world, ServerWorld.Home);
        var token = await world.TokenAsync(ServerWorld.Home, "eve", Role.Member);
        // What is remembered is the tenant's, personas too.
        await AttackAsync(world, token, foreign with { Memory = foreign.Run, Persona = foreign.Run }, "another member");
        await AssertNotTakenAsync(world, token, foreign, "another member");
        await AssertUntouchedAsync(world, ServerWorld.Home, foreign);
    }

    private static async Task AttackAsync(ServerWorld world, string token, Planted foreign, string who)
    {
        foreach (var (method, path, _) in RouteRuleTests.Routes(world).Where(route => route.Path.Contains("{id}", StringComparison.Ordinal)))
        {
            foreach (var id in foreign.IdsFor(path))
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
                using var answer = await world.AskAsync(new HttpMethod(method), path.Replace("{id}", id, StringComparison.Ordinal).Replace("{link}", foreign.Share, StringComparison.Ordinal), token, method == "GET" ? null : Body(path, id));
                var text = await answer.Content.ReadAsStringAsync(patience.Token);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest,
                    $"{method} {path} with '{id}' answers {answer.StatusCode} to {who}: {text}");
                Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
            }
        }

        foreach (var path in new[] { "/api/v1/sessions?limit=200", $"/api/v1/sessions?q={Canary}", "/api/v1/decisions?limit=200", "/api/v1/decisions/due", "/api/v1/documents?limit=200" })
        {
            using var answer = await world.AskAsync(HttpMethod.Get, path, token);
            Assert.DoesNotContain(Canary, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task AssertNotTakenAsync(ServerWorld world, string token, Planted foreign, string who)
    {
        using var opened = await world.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, $$"""{"question":"Should we go?","documentIds":["{{foreign.Document}}"]}""");
        Assert.True(opened.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"A document of somebody else is deliberated for {who}: {opened.StatusCode}");
    }

    /// <summary>A body that would be taken, so that nothing is refused for its form.</summary>
    private static string Body(string path, string id) => path.Split('/')[^1] switch
    {
        "interject" => """{"text":"hello"}""",
        "answer" => """{"answer":"yes"}""",
        "constraints" => """{"name":"steps","value":"10","reason":"why not"}""",
        "gate" => """{"verdict":"approved","hash":"0123456789","reason":"why not"}""",
        "fork" => """{"at":1}""",
        "documents" => """{"document":{"name":"a.md","text":"# A"},"reason":"why not"}""",
        "shares" => """{"days":1}""",
        "outcome" => """{"outcome":"better","note":"why not"}""",
        "standing" => """{"standing":"excluded"}""",
        "on" => """{"on":false}""",
        "hold" => """{"held":true}""",
        "correct" => """{"text":"another"}""",
        "password-link" or "sign-ins" => "{}",
        "{id}" when path.Contains("/users/", StringComparison.Ordinal) => """{"name":"Mallory","role":"admin"}""",
        "{id}" when path.Contains("/personas/", StringComparison.Ordinal) => new JsonObject { ["code"] = id }.ToJsonString(),
        "{id}" when path.Contains("/rules/", StringComparison.Ordinal) => "{}",
        _ => """{"reason":"why not"}""",
    };

    private static async Task<Planted> PlantAsync(ServerWorld world, TenantId tenant)
    {
        var owner = await world.TokenAsync(tenant, "owner", Role.Member);
        var run = await world.OpenAsync(owner, $"Should {Canary} go ahead?");
        var context = new TenantContext(tenant, new UserId("owner"));
        await world.DriveAsync(context, run);
        using var shared = await world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/shares", owner, """{"days":1}""");
        var share = (string)JsonNode.Parse(await (await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/shares", owner)).Content.ReadAsStringAsync())!["items"]![0]!["id"]!;
        var memory = await world.Parts.Memory.AddAsync(context, new NewMemory($"{Canary} is a secret of ours"), CancellationToken.None);
        Assert.True(memory.IsOk(out var kept, out _));
        var document = await new DocumentStore(world.Parts.Database, world.Parts.Audit, world.Parts.Time).AddAsync(
            context, RunId.New(world.Parts.Time).Value, new NewDocument($"{Canary}.md", "text/markdown", Encoding.UTF8.GetBytes($"# {Canary}\n")), CancellationToken.None);
        Assert.True(document.IsOk(out var stored, out _));
        return new Planted(run, share, kept.Record.Id, "owner", "no-such-persona", stored.Document.Id);
    }

    private static async Task AssertUntouchedAsync(ServerWorld world, TenantId tenant, Planted planted)
    {
        var token = await world.TokenAsync(tenant, "owner", Role.Member);
        var session = await world.GetAsync($"/api/v1/sessions/{planted.Run}", token);
        Assert.Equal("completed", (string?)session["status"]);
        Assert.Single((await world.GetAsync($"/api/v1/sessions/{planted.Run}/shares", token))["items"]!.AsArray());
        Assert.Equal("member", (string?)(await world.GetAsync("/api/v1/me", token))["role"]);
        Assert.Contains(Canary, (string?)(await world.GetAsync($"/api/v1/documents/{planted.Document}", token))["name"], StringComparison.Ordinal);
        Assert.Contains(Canary, (string?)(await world.GetAsync($"/api/v1/memory/{planted.Memory}", token))["text"], StringComparison.Ordinal);
    }

    private sealed record Planted(string Run, string Share, string Memory, string User, string Persona, string Document)
    {
        public IEnumerable<string> IdsFor(string path) => path switch
        {
            _ when path.StartsWith("/api/v1/documents/", StringComparison.Ordinal) => [Document],
            _ when path.Contains("/sessions/", StringComparison.Ordinal) || path.Contains("/decisions/", StringComparison.Ordinal) => [Run],
            _ when path.Contains("/memory/", StringComparison.Ordinal) => [Memory],
            _ when path.Contains("/users/", StringComparison.Ordinal) => [User],
            _ when path.Contains("/personas/", StringComparison.Ordinal) => [Persona],
            _ => [Run, Share],
        };
    }
}

public sealed class AttackOnSqliteTests() : AttackTests(DatabaseEngine.Sqlite);

public sealed class AttackOnPostgresTests() : AttackTests(DatabaseEngine.PostgreSql);
