using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>The JSON that commands print.</summary>
internal static class CommandJson
{
    public static string List(IReadOnlyList<RunHead> heads) =>
        new JsonArray([.. heads.Select(Head)]).ToJsonString(JsonText.Indented);

    public static string Show(RunHead head, IReadOnlyList<RecordedEvent> events, EventCatalog catalog, DecisionRecord? record)
    {
        var shown = Head(head);
        shown["events"] = new JsonArray([.. events.Select(recorded => new JsonObject
        {
            ["sequence"] = recorded.Sequence,
            ["at"] = Utc(recorded.At),
            ["type"] = catalog.NameOf(recorded.Event),
        })]);
        shown["record"] = record is null ? null : JsonNode.Parse(Encoding.UTF8.GetString(RecordFiles.Render(record, RecordFormat.Json)));
        return shown.ToJsonString(JsonText.Indented);
    }

    private static JsonObject Head(RunHead head) => new()
    {
        ["id"] = head.Id.Value,
        ["kind"] = head.Kind,
        ["title"] = head.Title,
        ["status"] = head.Status.ToString().ToLowerInvariant(),
        ["version"] = head.Version,
        ["openedAt"] = Utc(head.OpenedAt),
        ["updatedAt"] = Utc(head.UpdatedAt),
    };

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
