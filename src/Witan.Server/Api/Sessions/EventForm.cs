using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;

namespace Witan.Server.Api.Sessions;

/// <summary>The form in which clients get an event. The bytes are made once for all who follow a run.</summary>
/// <param name="catalog">Names events.</param>
internal sealed class EventForm(EventCatalog catalog)
{
    private readonly ConditionalWeakTable<RecordedEvent, byte[]> _streamed = [];
    private readonly ConditionalWeakTable<RecordedEvent, byte[]> _sent = [];

    /// <summary>Gets an event as a block of a server-sent stream.</summary>
    public byte[] Block(RecordedEvent recorded) => _streamed.GetValue(recorded, item => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"id: {item.Sequence}\ndata: {Object(item).ToJsonString(JsonSerializerOptions.Web)}\n\n")));

    /// <summary>Gets an event as a message of a WebSocket.</summary>
    public byte[] Message(RunId run, RecordedEvent recorded)
    {
        if (_sent.TryGetValue(recorded, out var known))
        {
            return known;
        }

        var message = Object(recorded);
        message.Insert(0, "type", "event");
        message.Insert(1, "run", run.Value);
        return _sent.GetValue(recorded, _ => Encoding.UTF8.GetBytes(message.ToJsonString(JsonSerializerOptions.Web)));
    }

    /// <summary>Gets an event as an object.</summary>
    public JsonObject Object(RecordedEvent recorded)
    {
        var data = JsonNode.Parse(catalog.Write(recorded.Event).Payload)!;
        RemoveTexts(data);
        return new JsonObject
        {
            ["sequence"] = recorded.Sequence,
            ["at"] = recorded.At.ToString("O", CultureInfo.InvariantCulture),
            ["event"] = catalog.NameOf(recorded.Event),
            ["data"] = data,
        };
    }

    /// <summary>Documents are read by themselves; with every event that holds them they would only drown the rest.</summary>
    private static void RemoveTexts(JsonNode data)
    {
        foreach (var document in data["brief"]?["documents"]?.AsArray() ?? [])
        {
            document?.AsObject().Remove("text");
        }
    }
}
