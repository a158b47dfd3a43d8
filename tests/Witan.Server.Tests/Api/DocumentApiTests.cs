using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Models.Documents;
using Witan.Server.Security;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Api;

/// <summary>Documents over HTTP, on both engines.</summary>
public abstract class DocumentApiTests(DatabaseEngine engine)
{
    private const string Plan = "# Move the checkout\n\nWe will move on 1 May. Owner: Ada.\n";

    [Fact]
    public async Task ADocument_SentOnce_IsDeliberatedByItsId()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var id = await AddAsync(world, token, "plan.md");
        using var opened = await world.AskAsync(HttpMethod.Post, "/api/v1/sessions", token, $$"""{"protocol":"board","documents":[{"name":"note.md","text":"A note."}],"documentIds":["{{id}}"]}""");
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var run = (string)JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["id"]!;
        Assert.Equal(["note.md", "plan.md"], await NamesAsync(world, token, run));
        // The run has a copy: it keeps it when the document goes.
        Assert.Equal(HttpStatusCode.NoContent, (await world.AskAsync(HttpMethod.Delete, $"/api/v1/documents/{id}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.AskAsync(HttpMethod.Get, $"/api/v1/documents/{id}", token)).StatusCode);
        Assert.Equal(["note.md", "plan.md"], await NamesAsync(world, token, run));
    }

    [Fact]
    public async Task ARunningBoard_GetsADocumentByItsId()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we move the checkout?", "board");
        var id = await AddAsync(world, token, "late.md");
        Assert.Equal(HttpStatusCode.BadRequest, (await AttachAsync(world, token, run, """{"reason":"it came late"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AttachAsync(world, token, run, $$"""{"document":{"name":"a.md","text":"a"},"reason":"twice","documentId":"{{id}}"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AttachAsync(world, token, run, """{"reason":"it came late","documentId":"0000000000000000"}""")).StatusCode);
        using var attached = await AttachAsync(world, token, run, $$"""{"reason":"it came late","documentId":"{{id}}"}""");
        Assert.Equal(HttpStatusCode.OK, attached.StatusCode);
        var last = (await world.GetAsync($"/api/v1/sessions/{run}/events", token))["items"]!.AsArray()[^1]!;
        Assert.Equal("late.md", (string?)last["data"]!["document"]!["name"]);
    }

    [Fact]
    public async Task ABody_AForm_AndAKey_AreTaken()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        using var form = new MultipartFormDataContent();
        using var file = new StringContent(Plan, Encoding.UTF8, "text/markdown");
        form.Add(file, "file", "C:\\plans\\form.md");
        using var sent = await world.SendAsync(HttpMethod.Post, "/api/v1/documents", token, form);
        var made = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.Created, "form.md", "text/markdown", Plan.Length), (sent.StatusCode, (string?)made["name"], (string?)made["mediaType"], (int)made["bytes"]!));
        using var first = await SendAsync(world, token, "plan.md", Plan, "k");
        using var again = await SendAsync(world, token, "plan.md", Plan, "k");
        using var other = await SendAsync(world, token, "plan.md", Plan + "More.", "k");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode, other.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        using var content = await world.AskAsync(HttpMethod.Get, $"{first.Headers.Location}/content", token);
        Assert.Equal(Plan, await content.Content.ReadAsStringAsync());
        Assert.Equal(("application/octet-stream", "attachment"), (content.Content.Headers.ContentType!.MediaType, content.Content.Headers.ContentDisposition!.DispositionType));
        var boss = await world.TokenAsync(ServerWorld.Home, "boss", Role.Admin);
        IReadOnlyList<string> told = [];
        await Eventually.TrueAsync(
            async () => (told = [.. (await world.GetAsync("/api/v1/audit?action=document.added", boss))["items"]!.AsArray().Select(item => (string)item!["outcome"]!)]).Count == 3, "all three are written");
        Assert.Equal(["done", "done", "failed"], told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheList_IsPaged()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < 5; number++)
        {
            ids.Add(await AddAsync(world, token, $"{number}.md"));
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await world.GetAsync($"/api/v1/documents?limit=2{(cursor is null ? string.Empty : $"&cursor={cursor}")}", token);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(ids.Order(StringComparer.Ordinal).Reverse(), seen);
    }

    [Fact]
    public async Task WhatCannotBeTaken_IsRefusedWithTheWayOut()
    {
        await using var world = await ServerWorld.StartAsync(engine);
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "text/markdown"), await RefusedAsync(world, token, "?name=a.md", "{}"u8.ToArray(), "application/json"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "text/markdown"), await RefusedAsync(world, token, "?name=a.md", "{}"u8.ToArray(), type: null));
        Assert.Equal((HttpStatusCode.BadRequest, "?name="), await RefusedAsync(world, token, string.Empty, "text"u8.ToArray(), "text/plain"));
        Assert.Equal((HttpStatusCode.BadRequest, "empty"), await RefusedAsync(world, token, "?name=a.md", [], "text/plain"));
        Assert.Equal((HttpStatusCode.BadRequest, "not text"), await RefusedAsync(world, token, "?name=a.md", [1, 0, 2], "application/octet-stream"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "1,048,576"), await RefusedAsync(world, token, "?name=a.md", new byte[TextDecoder.BytesMax + 1], "text/plain"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too large"), await RefusedAsync(world, token, "?name=a.md", new byte[TextDecoder.BytesMax * 2], "text/plain"));
        Assert.Equal((HttpStatusCode.BadRequest, "form"), await RefusedAsync(world, token, string.Empty, "nonsense"u8.ToArray(), "multipart/form-data; boundary=x"));
        using var bare = new MultipartFormDataContent("b") { { new StringContent("x"), "file" } };
        using var answer = await world.SendAsync(HttpMethod.Post, "/api/v1/documents", token, bare);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await world.GetAsync("/api/v1/documents", token))["items"]!.AsArray());
    }

    /// <summary>Gets the status, and the part of the reason that was looked for, or all of it.</summary>
    private static async Task<(HttpStatusCode Status, string Said)> RefusedAsync(ServerWorld world, string token, string query, byte[] bytes, string? type)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var answer = await world.SendAsync(HttpMethod.Post, $"/api/v1/documents{query}", token, content);
        var detail = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!;
        return (answer.StatusCode, new[] { "text/markdown", "?name=", "empty", "not text", "1,048,576", "too large", "form" }.FirstOrDefault(word => detail.Contains(word, StringComparison.Ordinal)) ?? detail);
    }

    private static Task<HttpResponseMessage> AttachAsync(ServerWorld world, string token, string run, string body) => world.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{run}/documents", token, body);

    private static Task<HttpResponseMessage> SendAsync(ServerWorld world, string token, string name, string text, string? key) => world.SendAsync(
        HttpMethod.Post, $"/api/v1/documents?name={name}", token, new StringContent(text, Encoding.UTF8, "text/markdown"), key is null ? [] : [("Idempotency-Key", key)]);

    private static async Task<string> AddAsync(ServerWorld world, string token, string name)
    {
        using var answer = await SendAsync(world, token, name, Plan, key: null);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return (string)JsonNode.Parse(text)!["id"]!;
    }

    private static async Task<IEnumerable<string>> NamesAsync(ServerWorld world, string token, string run) =>
        (await world.GetAsync($"/api/v1/sessions/{run}/events", token))["items"]!.AsArray().Select(item => item!["data"]!["brief"]).OfType<JsonObject>().First()["documents"]!.AsArray().Select(document => (string)document!["name"]!);
}

public sealed class DocumentApiOnSqliteTests() : DocumentApiTests(DatabaseEngine.Sqlite);

public sealed class DocumentApiOnPostgresTests() : DocumentApiTests(DatabaseEngine.PostgreSql);
