using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Memory.Episodes;
using Witan.Memory.Serving;
using Witan.Memory.Truth;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary>How memories are shown: in lines and in JSON.</summary>
internal static class MemoryText
{
    private const int LineLengthMax = 160;

    public static string Kind(MemoryKind kind) => kind.ToString().ToLowerInvariant();

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Times(long count) => count == 1 ? "once" : $"{count} times";

    /// <summary>Puts a text on one line of bounded length.</summary>
    public static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LineLengthMax ? line[..(LineLengthMax - 1)].TrimEnd() + "…" : line;
    }

    public static JsonObject Json(MemoryRecord record) => new()
    {
        ["id"] = record.Id,
        ["kind"] = Kind(record.Kind),
        ["domain"] = record.Domain,
        ["type"] = record.Type,
        ["episode"] = record.EpisodeId,
        ["text"] = record.Text,
        ["tags"] = new JsonArray([.. record.Tags.Select(tag => (JsonNode)tag)]),
        ["subject"] = record.Subject,
        ["slot"] = record.Slot,
        ["value"] = record.Value,
        ["outcome"] = EpisodeSummary.Word(record.Outcome),
        ["at"] = CommandJson.Utc(record.At),
        ["validFrom"] = Utc(record.ValidFrom),
        ["validTo"] = Utc(record.ValidTo),
        ["recordedAt"] = CommandJson.Utc(record.RecordedAt),
        ["recordedBy"] = record.RecordedBy,
        ["confirmedAt"] = CommandJson.Utc(record.ConfirmedAt),
        ["confirmations"] = record.Confirmations,
        ["supersedes"] = record.Supersedes,
        ["supersededBy"] = record.SupersededBy,
        ["source"] = new JsonObject { ["run"] = record.Source.Run, ["step"] = record.Source.Step, ["quoteHash"] = record.Source.QuoteHash },
        ["trust"] = record.Trust,
        ["worth"] = record.Worth,
        ["held"] = record.IsHeld,
    };

    public static JsonObject Json(RecalledMemory hit) => new()
    {
        ["id"] = hit.Id,
        ["score"] = hit.Score,
        ["parts"] = new JsonArray([.. hit.Parts.Select(part => new JsonObject { ["name"] = part.Name, ["value"] = part.Value, ["weight"] = part.Weight, ["contribution"] = part.Contribution })]),
        ["stale"] = hit.Freshness?.IsStale,
        ["freshness"] = hit.Freshness?.Value,
        ["conflictsWith"] = new JsonArray([.. hit.ConflictsWith.Select(id => (JsonNode)id)]),
        ["memory"] = hit.Record is { } record ? Json(record) : null,
    };

    public static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);

    private static string? Utc(DateTimeOffset? time) => time is { } known ? CommandJson.Utc(known) : null;
}
