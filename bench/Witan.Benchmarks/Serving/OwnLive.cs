using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Witan.Benchmarks.Serving;

/// <summary>Ours: what is published is said to a deliberation, is durable in its journal before it is acknowledged, and comes to all who follow it.</summary>
internal sealed class OwnLive : ILiveServer
{
    private readonly ServedPlace _place;
    private readonly string _session;
    private readonly string _join;

    private OwnLive(ServedPlace place, string session, long last)
    {
        (_place, _session) = (place, session);
        _join = new JsonObject { ["subscribe"] = session, ["after"] = last }.ToJsonString();
        Address = new Uri(place.Server.Address.Replace("http", "ws", StringComparison.Ordinal) + "/api/v1/live");
    }

    public string Name => "ours, journaled and synced";

    public Uri Address { get; }

    public int Process => _place.Server.Id;

    public ServedPlace Place => _place;

    public string Session => _session;

    public static async Task<OwnLive> StartAsync(params (string Name, string Value)[] settings)
    {
        var place = await ServedPlace.StartAsync(settings);
        var session = await place.OpenWaitingAsync();
        var events = await place.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{session}");
        return new OwnLive(place, session, (long)events!["version"]!);
    }

    public void Prepare(ClientWebSocketOptions options) => options.SetRequestHeader("Authorization", $"Bearer {_place.Token}");

    public Task JoinAsync(ClientWebSocket client, CancellationToken cancellationToken) =>
        client.SendAsync(Encoding.UTF8.GetBytes(_join), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    public Task PublishAsync(string text, CancellationToken cancellationToken) =>
        _place.AskAsync(HttpMethod.Post, $"/api/v1/sessions/{_session}/interject", new JsonObject { ["text"] = text });

    public ValueTask DisposeAsync() => _place.DisposeAsync();
}
