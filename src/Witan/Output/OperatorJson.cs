using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Data.Audit;
using Witan.Data.Expiry;

namespace Witan.Output;

/// <summary>The JSON that the operator's commands print.</summary>
internal static class OperatorJson
{
    public static string Audit(AuditReport report, TimeSpan elapsed) => new JsonObject
    {
        ["whole"] = report.IsWhole,
        ["entries"] = report.Entries,
        ["tenants"] = report.Tenants,
        ["seconds"] = Math.Round(elapsed.TotalSeconds, 3),
        ["entriesPerSecond"] = Rate(report.Entries, elapsed),
        ["breaks"] = new JsonArray([.. report.Breaks.Select(found => new JsonObject
        {
            ["tenant"] = found.TenantId,
            ["seq"] = found.Seq,
            ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(found.Kind.ToString()),
            ["message"] = found.Message,
        })]),
    }.ToJsonString(JsonText.Indented);

    public static string Cleanup(CleanupReport report, bool dryRun) => new JsonObject
    {
        ["dryRun"] = dryRun,
        ["patterns"] = new JsonArray([.. report.Patterns.Append(report.Other).Select(Line)]),
        ["total"] = Line(report.Total),
    }.ToJsonString(JsonText.Indented);

    /// <summary>Gets how many a second; what took no time at all counts as a millisecond.</summary>
    public static long Rate(long count, TimeSpan elapsed) => (long)(count / Math.Max(elapsed.TotalSeconds, 0.001));

    private static JsonObject Line(PatternReport line) => new()
    {
        ["name"] = line.Name,
        ["entries"] = line.Entries,
        ["bytes"] = line.Bytes,
        ["withoutExpiry"] = line.WithoutExpiry,
        ["expired"] = line.Expired,
        ["removed"] = line.Removed,
    };
}
