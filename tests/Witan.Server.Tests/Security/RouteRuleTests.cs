using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Api;
using Witan.Server.Security;

namespace Witan.Server.Tests.Security;

/// <summary>Every route has a rule, is described, and is closed to whoever the rule does not name.</summary>
public sealed class RouteRuleTests
{
    /// <summary>What anybody may use without signing in. A route is added here on purpose or not at all.</summary>
    private static readonly string[] Open =
    [
        "GET /", "GET /sign-in", "GET /welcome", "GET /pages/style.css", "GET /pages/pages.js", "GET /health/live", "GET /health/ready", "GET /metrics", "GET /api/v1/antiforgery", "POST /api/v1/sign-in",
        "POST /api/v1/links/look", "POST /api/v1/links/accept", "GET /api/v1/shared/{secret}", "GET /api/v1/shared/{secret}/record", "GET /api/v1/openapi.json", "* {*path:nonfile}",
    ];

    internal static IEnumerable<(string Method, string Path, RouteRule Rule)> Routes(ServerWorld world) => world.Server.Routes.OfType<RouteEndpoint>().SelectMany(route =>
        (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method =>
            (method, route.RoutePattern.RawText!, route.Metadata.GetMetadata<RouteRule>() ?? throw new InvalidOperationException($"{method} {route.RoutePattern.RawText} has no rule."))));

    [Fact]
    public async Task EveryRoute_HasARuleAndOnlyTheKnownOnesAreOpen()
    {
        await using var world = await ServerWorld.StartAsync();
        var open = Routes(world).Where(route => route.Rule.Role is null).Select(route => $"{route.Method} {route.Path}");
        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryChangingRoute_IsAudited()
    {
        await using var world = await ServerWorld.StartAsync();
        string[] reads = ["POST /api/v1/memory/query"];
        var silent = Routes(world).Where(route => route.Rule.Role is not null && route.Method is not ("GET" or "HEAD") && route.Rule.Audit is null).Select(route => $"{route.Method} {route.Path}");
        Assert.Equal(reads, silent);
        Assert.All(Routes(world).Where(route => route.Method == "GET"), route => Assert.Null(route.Rule.Audit));
    }

    [Fact]
    public async Task EveryRouteOfTheApi_IsDescribed()
    {
        await using var world = await ServerWorld.StartAsync();
        using var answer = await world.AskAsync(HttpMethod.Get, "/api/v1/openapi.json", token: null);
        var paths = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["paths"]!.AsObject();
        foreach (var (method, path, _) in Routes(world).Where(route => route.Path.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal) && !route.Path.EndsWith("openapi.json", StringComparison.Ordinal)))
        {
            var described = paths[path]?[method.ToLowerInvariant()];
            Assert.True(described is not null, $"{method} {path} is not described.");
            Assert.False(string.IsNullOrWhiteSpace((string?)described!["summary"]), $"{method} {path} has no summary.");
            Assert.True(described["responses"]!.AsObject().Count > 1, $"{method} {path} tells of no refusal.");
        }
    }

    [Fact]
    public async Task WhoIsNotSignedIn_GetsNothing()
    {
        await using var world = await ServerWorld.StartAsync();
        foreach (var (method, path, _) in Routes(world).Where(route => route.Rule.Role is not null))
        {
            foreach (var token in new[] { null, "bG9jYWw.0123456789abcdef01.nothing", "nonsense" })
            {
                using var answer = await world.AskAsync(new HttpMethod(method), Filled(path), token, method == "GET" ? null : "{}");
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path} answers {answer.StatusCode} to somebody unknown.");
            }
        }
    }

    [Fact]
    public async Task WhoHasTooSmallARole_OrATokenWithoutTheScope_IsRefused()
    {
        await using var world = await ServerWorld.StartAsync();
        var tokens = new Dictionary<Role, string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            tokens[role] = await world.TokenAsync(ServerWorld.Home, $"the-{Roles.Word(role)}", role);
        }

        var reader = await world.TokenAsync(ServerWorld.Home, "the-operator", Role.Operator, Scope.Read);
        foreach (var (method, path, rule) in Routes(world).Where(route => route.Rule.Role is not null))
        {
            foreach (var role in Enum.GetValues<Role>().Where(role => role < rule.Role))
            {
                using var answer = await world.AskAsync(new HttpMethod(method), Filled(path), tokens[role], method == "GET" ? null : "{}");
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answers {answer.StatusCode} to a {role}.");
            }

            if ((rule.Scope & ~Scope.Read) != Scope.None)
            {
                using var answer = await world.AskAsync(new HttpMethod(method), Filled(path), reader, method == "GET" ? null : "{}");
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answers {answer.StatusCode} to a token that only reads.");
            }
        }
    }

    [Fact]
    public async Task EveryChangingRequestOfABrowser_WantsTheAntiforgeryToken()
    {
        await using var world = await ServerWorld.StartAsync();
        await world.AddPersonAsync(ServerWorld.Home, "olga", Role.Operator);
        using var browser = new Browser(world.Address);
        using var signedIn = await browser.SignInAsync("olga");
        Assert.Equal(HttpStatusCode.NoContent, signedIn.StatusCode);
        foreach (var (method, path, _) in Routes(world).Where(route => route.Method is not ("GET" or "HEAD" or "*")))
        {
            using var answer = await browser.SendBareAsync(new HttpMethod(method), Filled(path), "{}");
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && (await answer.Content.ReadAsStringAsync()).Contains("antiforgery", StringComparison.Ordinal), $"{method} {path} answers {answer.StatusCode} without the token.");
        }
    }

    [Fact]
    public async Task EveryAnswer_HasTheHeadersThatGuardABrowser()
    {
        await using var world = await ServerWorld.StartAsync();
        foreach (var path in new[] { "/", "/sign-in", "/api/v1/me", "/nowhere", "/health/live" })
        {
            using var answer = await world.AskAsync(HttpMethod.Get, path, token: null);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
            Assert.Equal("0", Assert.Single(answer.Headers.GetValues("X-XSS-Protection")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    internal static string Filled(string path) => path.Replace("{id}", "1m80mhehw3c5vh1t", StringComparison.Ordinal).Replace("{link}", "0123456789abcdef01", StringComparison.Ordinal);
}
