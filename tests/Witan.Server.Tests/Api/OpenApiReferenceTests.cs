using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Api;
using Witan.Server.Api.Description;
using Witan.Server.Security;
using Witan.Testing;

namespace Witan.Server.Tests.Api;

/// <summary>The description of the API is complete, and the one in the repository is the program's.</summary>
public sealed class OpenApiReferenceTests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Reference_IsThatOfTheProgram()
    {
        await using var world = await ServerWorld.StartAsync();
        var text = Sorted(await DescribedAsync(world))!.ToJsonString(Indented) + "\n";
        var path = Repository.File("docs", "reference", "openapi.json");
        if (Environment.GetEnvironmentVariable("WITAN_WRITE_REFERENCE") is not null)
        {
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task EveryOperation_TellsWhatItTakes_WhatItAnswers_AndWho()
    {
        await using var world = await ServerWorld.StartAsync();
        var document = await DescribedAsync(world);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var route in world.Server.Routes.OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText!.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal) && !route.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal)))
        {
            var method = route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
            var operation = document["paths"]![route.RoutePattern.RawText!]![method.ToLowerInvariant()]!;
            var rule = route.Metadata.GetMetadata<RouteRule>()!;
            faults.AddRange(FaultsOf(operation, rule, takesBody: route.Metadata.Any(item => item is IAcceptsMetadata or RawBody)).Select(fault => $"{method} {route.RoutePattern.RawText}: {fault}"));
            if (!names.Add((string?)operation["operationId"] ?? string.Empty))
            {
                faults.Add($"{method} {route.RoutePattern.RawText}: its operationId is another's, or empty");
            }
        }

        Findings.RequireNone(faults);
        Assert.True(names.Count > 60, $"{names.Count} operations");
    }

    [Fact]
    public async Task EveryReference_LeadsSomewhere()
    {
        await using var world = await ServerWorld.StartAsync();
        var document = await DescribedAsync(world);
        var references = References(document).Distinct().ToList();
        Assert.NotEmpty(references);
        Findings.RequireNone(references.Where(reference => Find(document, reference) is null));
    }

    private static IEnumerable<string> FaultsOf(JsonNode operation, RouteRule rule, bool takesBody)
    {
        if (string.IsNullOrWhiteSpace((string?)operation["summary"]))
        {
            yield return "no summary";
        }

        var answers = operation["responses"]!.AsObject();
        foreach (var status in new[] { "400", "429", "503" }.Concat(rule.Role is null ? [] : ["401", "403"]).Where(status => answers[status] is null))
        {
            yield return $"no {status}";
        }

        foreach (var (status, answer) in answers)
        {
            if (status[0] == '4' || status[0] == '5' ? answer!["content"]?["application/problem+json"]?["schema"] is null : status is not ("204" or "101") && answer!["content"] is not JsonObject { Count: > 0 })
            {
                yield return $"{status} has no form";
            }
        }

        if (!answers.Any(answer => answer.Key[0] is '1' or '2'))
        {
            yield return "no good answer";
        }

        if (takesBody && operation["requestBody"]?["content"] is not JsonObject { Count: > 0 })
        {
            yield return "its body is not described";
        }

        if (rule.Role is not null == (operation["security"] is not JsonArray { Count: > 0 }))
        {
            yield return "its security is not that of its rule";
        }

        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            if (string.IsNullOrWhiteSpace((string?)parameter!["description"]) || parameter["schema"] is null)
            {
                yield return $"the parameter {parameter["name"]} is not described";
            }
        }
    }

    private static async Task<JsonNode> DescribedAsync(ServerWorld world)
    {
        using var answer = await world.AskAsync(HttpMethod.Get, "/api/v1/openapi.json", token: null);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>The names of objects in order: how the program happens to gather them changes nothing.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => KeyValuePair.Create(property.Key, Sorted(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => property is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(property.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Find(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, part) => (node as JsonObject)?[part]);
}
