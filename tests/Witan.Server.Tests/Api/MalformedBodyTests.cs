using System.Net;
using System.Text.Json.Nodes;
using Witan.Server.Security;
using Witan.Server.Tests.Security;

namespace Witan.Server.Tests.Api;

/// <summary>Whatever is sent, the answer says what was wrong, and is never a fault of ours.</summary>
public sealed class MalformedBodyTests
{
    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "1", "\"text\"", "{\"reason\":", "{\"reason\":1}", "{\"unknown\":true}", "{\"reason\":\"\\ud800\"}", "{\"days\":\"x\"}", "{\"days\":-1}", "{\"days\":99999999999999}", "{\"at\":-5}",
        "{\"name\":{}}", "{\"text\":[]}", "{\"documents\":[{}]}", "{\"documents\":[{\"name\":\"a\",\"base64\":\"!!\"}]}", "{\"protocol\":\"nonsense\"}", "{\"on\":1}", "{\"role\":\"king\"}", "{\"scopes\":[\"all\"]}",
        "{\"verdict\":\"7\"}", "{\"value\":1e999}", "{\"a\":" + "[" + "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ];

    [Fact]
    public async Task EveryChangingRoute_AnswersEveryBadBodyWithAReason()
    {
        await using var world = await ServerWorld.StartAsync();
        var token = await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator);
        var sent = 0;
        foreach (var (method, path, _) in RouteRuleTests.Routes(world).Where(route => route.Method is "POST" or "PUT" or "PATCH" && !route.Rule.PersonsOnly && route.Rule.Role is not null))
        {
            foreach (var body in Bodies)
            {
                sent++;
                using var answer = await world.AskAsync(new HttpMethod(method), RouteRuleTests.Filled(path), token, body);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True((int)answer.StatusCode < 500, $"{method} {path} with {body} answers {answer.StatusCode}: {text}");
                if ((int)answer.StatusCode >= 400)
                {
                    Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
                    Assert.True(((string?)JsonNode.Parse(text)!["detail"])?.Length > 10, $"{method} {path} with {body} gives no reason: {text}");
                    Assert.DoesNotContain(".NET", text, StringComparison.Ordinal);
                    Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
                }
            }
        }

        Assert.True(sent >= 200, $"only {sent} bodies were sent");
    }

    [Fact]
    public async Task ABodyBeyondItsLimit_IsRefusedByItsLength()
    {
        await using var world = await ServerWorld.StartAsync();
        var token = await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator);
        using var answer = await world.AskAsync(HttpMethod.Post, "/api/v1/invitations", token, $$"""{"role":"{{new string('x', 300_000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/sessions?limit=0")]
    [InlineData("/api/v1/sessions?limit=x")]
    [InlineData("/api/v1/sessions?status=nonsense")]
    [InlineData("/api/v1/sessions?status=1")]
    [InlineData("/api/v1/sessions?cursor=%27%20OR%201%3D1")]
    [InlineData("/api/v1/decisions?status=nonsense")]
    [InlineData("/api/v1/audit?resourceId=x")]
    [InlineData("/api/v1/memory/patterns")]
    public async Task ABadQuestion_IsAnsweredWithAReason(string path)
    {
        await using var world = await ServerWorld.StartAsync();
        using var answer = await world.AskAsync(HttpMethod.Get, path, await world.TokenAsync(ServerWorld.Home, "olga", Role.Operator));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
