using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Witan.Kernel.Identity;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.SignIn;
using Witan.Testing;

namespace Witan.Server.Tests.SignIn;

/// <summary>How people sign in and out, over the real server.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task ThePasswordSignsIn_AndSigningOutEndsIt()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Admin);
        using var browser = new Browser(world.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SignInAsync("ada")).StatusCode);
        var me = await (await browser.GetAsync("/api/v1/me")).Content.ReadFromJsonAsync<JsonNode>();
        Assert.Equal(("ada", "admin", "local"), ((string)me!["user"]!, (string)me["role"]!, (string)me["tenant"]!));
        var stolen = browser.Cookies.GetCookieHeader(world.Address);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SendAsync(HttpMethod.Post, "/api/v1/sign-out")).StatusCode);
        // The secret itself is worth nothing any more, not only the browser's copy of it.
        using var answer = await world.AskAsync(HttpMethod.Get, "/api/v1/me", token: null, body: null, ("Cookie", stolen));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task WhoDoesNotExist_AndWhoMistypes_AreToldTheSame()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Member);
        using var browser = new Browser(world.Address);
        var answers = new List<string>();
        foreach (var (login, tenant) in new[] { ("ada", null), ("nobody", null), ("ada@nowhere.org", null), ("ada", "abroad"), ("ada", "no-such-tenant") })
        {
            using var answer = await browser.SignInAsync(login, "a wrong password", tenant: tenant);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FailuresInARow_LockTheAccount_UntilTheTimeIsOver()
    {
        var time = new ManualTimeProvider();
        var options = new ServerOptions { RatePerAddress = 100_000, SignInsPerAddress = 10_000 };
        await using var world = await ServerWorld.StartAsync(options: options, time: time);
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Member);
        using var browser = new Browser(world.Address);
        for (var failure = 0; failure < options.SignInFailuresMax; failure++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.SignInAsync("ada", "a wrong password")).StatusCode);
        }

        using var locked = await browser.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.NotNull(locked.Headers.RetryAfter);
        time.Advance(options.SignInLock + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SignInAsync("ada")).StatusCode);
    }

    [Fact]
    public async Task AnAuthenticator_IsEnrolled_Needed_AndNoCodeCountsTwice()
    {
        var time = new ManualTimeProvider();
        await using var world = await ServerWorld.StartAsync(options: new ServerOptions { RatePerAddress = 100_000, RatePerUser = 100_000, SignInsPerAddress = 10_000 }, time: time);
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Member);
        using var browser = new Browser(world.Address);
        await browser.SignInAsync("ada");
        using var begun = await browser.SendAsync(HttpMethod.Post, "/api/v1/me/totp");
        var enrolment = (await begun.Content.ReadFromJsonAsync<JsonNode>())!;
        var secret = (string)enrolment["secret"]!;
        Assert.StartsWith("<svg", (string?)enrolment["svg"], StringComparison.Ordinal);
        Assert.Contains(secret, (string?)enrolment["uri"], StringComparison.Ordinal);

        // As long as no code has confirmed it, it locks nobody out.
        using (var other = new Browser(world.Address))
        {
            Assert.Equal(HttpStatusCode.NoContent, (await other.SignInAsync("ada")).StatusCode);
        }

        string Code() => Totp.Code(secret, time.GetUtcNow().ToUnixTimeSeconds() / Totp.StepSeconds);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SendAsync(HttpMethod.Post, "/api/v1/me/totp/confirm", new JsonObject { ["code"] = Code() })).StatusCode);
        using var fresh = new Browser(world.Address);
        using var needed = await fresh.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.Unauthorized, needed.StatusCode);
        Assert.Equal("code-needed", (string?)JsonNode.Parse(await needed.Content.ReadAsStringAsync())!["code"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await fresh.SignInAsync("ada", code: Code())).StatusCode);
        time.Advance(TimeSpan.FromSeconds(Totp.StepSeconds));
        var used = Code();
        Assert.Equal(HttpStatusCode.NoContent, (await fresh.SignInAsync("ada", code: used)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await fresh.SignInAsync("ada", code: used)).StatusCode);
    }

    [Fact]
    public async Task ANewPassword_SignsOtherBrowsersOut()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Member);
        using var here = new Browser(world.Address);
        using var there = new Browser(world.Address);
        await here.SignInAsync("ada");
        await there.SignInAsync("ada");
        var body = new JsonObject { ["current"] = ServerWorld.Password, ["new"] = "another four words here" };
        Assert.Equal(HttpStatusCode.BadRequest, (await here.SendAsync(HttpMethod.Post, "/api/v1/me/password", new JsonObject { ["current"] = "wrong", ["new"] = "another four words here" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await here.SendAsync(HttpMethod.Post, "/api/v1/me/password", body)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/me")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await there.SignInAsync("ada")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await there.SignInAsync("ada", "another four words here")).StatusCode);
    }

    [Fact]
    public async Task TheFirstLink_WorksOnce_AndMakesAnOperator()
    {
        await using var world = await ServerWorld.StartAsync();
        var invitations = new Invitations(world.Parts.Database, world.Parts.Time);
        var old = await invitations.ForFirstAsync(ServerWorld.Home, CancellationToken.None);
        var link = (await invitations.ForFirstAsync(ServerWorld.Home, CancellationToken.None)).ToText();
        JsonObject Body(string secret, string id, string password = ServerWorld.Password) => new() { ["link"] = secret, ["id"] = id, ["name"] = "Ada", ["password"] = password };
        using var browser = new Browser(world.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(HttpMethod.Post, "/api/v1/links/accept", Body(old.ToText(), "ada"))).StatusCode);
        // What is refused for its form leaves the link as it was.
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/api/v1/links/accept", Body(link, "ada", "short"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.SendAsync(HttpMethod.Post, "/api/v1/links/accept", Body(link, "local"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Post, "/api/v1/links/accept", Body(link, "ada"))).StatusCode);
        Assert.Equal("operator", (string?)(await (await browser.GetAsync("/api/v1/me")).Content.ReadFromJsonAsync<JsonNode>())!["role"]);
        using var second = new Browser(world.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await second.SendAsync(HttpMethod.Post, "/api/v1/links/accept", Body(link, "eve"))).StatusCode);
    }

    [Fact]
    public async Task SeveralAtOnce_OnOneLink_MakeOneUser()
    {
        await using var world = await ServerWorld.StartAsync();
        var link = (await new Invitations(world.Parts.Database, world.Parts.Time).ForNewAsync(new TenantContext(ServerWorld.Home, new UserId("boss"), Reach.Tenant), Role.Member, CancellationToken.None)).ToText();
        var browsers = Enumerable.Range(0, 6).Select(_ => new Browser(world.Address)).ToList();
        var answers = await Task.WhenAll(browsers.Select((browser, index) => browser.SendAsync(
            HttpMethod.Post, "/api/v1/links/accept", new JsonObject { ["link"] = link, ["id"] = $"user-{index}", ["name"] = "A user", ["password"] = ServerWorld.Password })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task ATokenThatWasRevoked_OrWhoseOwnerIsKeptOut_HoldsNoMore()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Member);
        var boss = await world.TokenAsync(ServerWorld.Home, "boss", Role.Admin);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        Assert.Equal("ada", (string?)(await world.GetAsync("/api/v1/me", token))["user"]);
        using var kept = await world.AskAsync(HttpMethod.Patch, "/api/v1/users/ada", boss, """{"isDisabled":true}""");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        using var answer = await world.AskAsync(HttpMethod.Get, "/api/v1/me", token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task NobodyGivesARoleAboveTheirOwn_AndTheLastAdministratorStays()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.AddPersonAsync(ServerWorld.Home, "olga", Role.Operator);
        await world.AddPersonAsync(ServerWorld.Home, "ada", Role.Admin);
        var (operators, admins) = (await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator), await world.TokenAsync(ServerWorld.Home, "ada", Role.Admin));
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Patch, "/api/v1/users/ada", admins, """{"role":"operator"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Patch, "/api/v1/users/olga", admins, """{"isDisabled":true}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Post, "/api/v1/users/olga/password-link", admins, "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Post, "/api/v1/invitations", admins, """{"role":"operator"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(HttpMethod.Patch, "/api/v1/users/ada", operators, """{"role":"member"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.AskAsync(HttpMethod.Patch, "/api/v1/users/olga", operators, """{"role":"member"}""")).StatusCode);
    }

    [Fact]
    public async Task TooManyRequests_AreTurnedAway_WithATimeToComeBack()
    {
        await using var world = await ServerWorld.StartAsync(options: new ServerOptions { RatePerUser = 60, RateBurstSeconds = 10, RatePerAddress = 100_000 });
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 30; request++)
        {
            using var answer = await world.AskAsync(HttpMethod.Get, "/api/v1/me", token);
            answers.Add(answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
        }

        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        // Another user of the same address has its own measure, and what watches the server has none.
        Assert.Equal("ben", (string?)(await world.GetAsync("/api/v1/me", await world.TokenAsync(ServerWorld.Home, "ben", Role.Member)))["user"]);
    }
}
