using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Witan.Benchmarks.Serving;

/// <summary>What a team and its programs ask of a server: mostly to read, one request in eleven writes, one in a thousand opens a deliberation.</summary>
internal sealed class RequestMix
{
    private const int Sessions = 20;
    private const int Notes = 300;

    private readonly string _token;
    private readonly MixedRoute[] _deck = new MixedRoute[1000];

    private RequestMix(string token, IReadOnlyList<MixedRoute> routes)
    {
        _token = token;
        var next = 0;
        foreach (var route in routes)
        {
            Array.Fill(_deck, route, next, route.PerThousand);
            next += route.PerThousand;
        }

        if (next != _deck.Length)
        {
            throw new InvalidOperationException($"The mix has {next} requests of a thousand.");
        }
    }

    /// <summary>Fills a server with something to ask for, and says what is asked.</summary>
    public static async Task<RequestMix> PrepareAsync(ServedPlace place)
    {
        var done = new List<string>();
        for (var number = 0; number < Sessions; number++)
        {
            done.Add((string)(await place.AskAsync(HttpMethod.Post, "/api/v1/sessions", Session(number)))!["id"]!);
        }

        for (var number = 0; number < Notes; number++)
        {
            await place.AskAsync(HttpMethod.Post, "/api/v1/memory", Note(number));
        }

        var waiting = new List<string>();
        for (var number = 0; number < Sessions; number++)
        {
            await place.WaitAsync(done[number], "completed");
            waiting.Add(await place.OpenWaitingAsync());
        }

        HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);
        string Any(Random random, List<string> ids) => ids[random.Next(ids.Count)];
        return new RequestMix(place.Token, [
            new("GET sessions", 150, random => Get($"/api/v1/sessions?limit={random.Next(5, 30)}")),
            new("GET session", 220, random => Get($"/api/v1/sessions/{Any(random, done)}")),
            new("GET events", 100, random => Get($"/api/v1/sessions/{Any(random, done)}/events?limit=50")),
            new("GET record", 80, random => Get($"/api/v1/sessions/{Any(random, done)}/record?format=md")),
            new("GET costs", 50, random => Get($"/api/v1/sessions/{Any(random, done)}/costs")),
            new("GET decisions", 50, _ => Get("/api/v1/decisions")),
            new("GET personas", 40, _ => Get("/api/v1/personas")),
            new("GET me", 90, _ => Get("/api/v1/me")),
            new("GET models", 20, _ => Get("/api/v1/models")),
            new("GET status", 10, _ => Get("/api/v1/status")),
            new("POST memory/query", 100, random => Post("/api/v1/memory/query", new JsonObject { ["text"] = $"what became of ledger {random.Next(Notes)}" })),
            new("POST memory", 40, random => Post("/api/v1/memory", Note(random.Next()))),
            new("POST interject", 49, random => Post($"/api/v1/sessions/{Any(random, waiting)}/interject", new JsonObject { ["text"] = $"Mind the costs of {random.Next()}." })),
            new("POST sessions", 1, random => Post("/api/v1/sessions", Session(random.Next()))),
        ]);
    }

    /// <summary>Draws a request.</summary>
    public (string Name, HttpRequestMessage Request) Draw(Random random)
    {
        var route = _deck[random.Next(_deck.Length)];
        var request = route.Make(random);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return (route.Name, request);
    }

    private static JsonObject Session(int number) => new() { ["question"] = $"Should ledger {number} go ahead?", ["documents"] = new JsonArray(ServedPlace.Document) };

    private static JsonObject Note(int number) => new() { ["text"] = $"Ledger {number} was moved on day {number % 365}, and the rehearsal found {number % 7} faults.", ["domain"] = "load" };

    private static HttpRequestMessage Post(string path, JsonObject body) => new(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
