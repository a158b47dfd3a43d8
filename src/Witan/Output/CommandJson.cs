using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>The JSON that commands print.</summary>
internal static class CommandJson
{
    public static string List(IReadOnlyList<RunHead> heads) =>
        new JsonArray([.. heads.Select(Head)]).ToJsonString(JsonText.Indented);

    /// <summary>Says where a run stands after a signal.</summary>
    public static string Standing(RunId run, RunControl control) => new JsonObject
    {
        ["id"] = run.Value,
        ["status"] = RunReport.StatusOf(control).ToString().ToLowerInvariant(),
        ["version"] = control.Version,
    }.ToJsonString(JsonText.Indented);

    /// <summary>Tells what a list says of a run.</summary>
    public static JsonObject Head(RunHead head) => new()
    {
        ["id"] = head.Id.Value,
        ["kind"] = head.Kind,
        ["title"] = head.Title,
        ["status"] = head.Status.ToString().ToLowerInvariant(),
        ["version"] = head.Version,
        ["openedAt"] = Utc(head.OpenedAt),
        ["updatedAt"] = Utc(head.UpdatedAt),
        ["parent"] = head.Parent?.Value,
    };

    /// <summary>Writes a time, to the millisecond.</summary>
    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
