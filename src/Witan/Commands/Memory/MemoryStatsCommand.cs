using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Commands.Db;
using Witan.Memory.Health;
using Witan.Memory.Serving;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory stats</c>: how much is kept, and how the index stands.</summary>
internal static class MemoryStatsCommand
{
    // Enough for a p99 that one slow start alone does not decide, and asked within a second.
    private const int Probes = 100;

    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("stats", "Count what is kept, say how the index stands, and how healthy the memory is: asks for what was kept last.") { data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var figures = await workspace.Memory.FiguresAsync(Workspace.Context, context.Signals.Stop);
            var health = await workspace.Memory.HealthAsync(Workspace.Context, Probes, context.Signals.Stop);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(Object(figures, health).ToJsonString(JsonText.Indented));
                return ExitCodes.Ok;
            }

            var kinds = figures.Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} {kind.Key}{(kind.Value == 1 ? string.Empty : "s")}").ToList();
            Console.Out.WriteLine($"Kept     {(kinds.Count == 0 ? "nothing yet" : string.Join(", ", kinds))}{(figures.OpenEpisodes > 0 ? $"; {figures.OpenEpisodes} episodes go on" : string.Empty)}");
            Console.Out.WriteLine($"Index    {figures.Index.Items} memories in {figures.Index.Shards} domains, {figures.Index.Segments} segments, {ByteText.Of(figures.Index.Bytes)}");
            Console.Out.WriteLine($"Follows  change {figures.IndexSeen} of {figures.LastChange}{(figures.IndexSeen == figures.LastChange ? string.Empty : ", behind")}");
            MemoryHealthText.Print(OutputLines.Create(), health);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static JsonObject Object(MemoryFigures figures, IReadOnlyList<HealthReading> health) => new()
    {
        ["kinds"] = new JsonObject([.. figures.Kinds.Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)kind.Value))]),
        ["openEpisodes"] = figures.OpenEpisodes,
        ["lastChange"] = figures.LastChange,
        ["indexSeen"] = figures.IndexSeen,
        ["indexItems"] = figures.Index.Items,
        ["indexBytes"] = figures.Index.Bytes,
        ["indexShards"] = figures.Index.Shards,
        ["indexSegments"] = figures.Index.Segments,
        ["indexRemoved"] = figures.Index.Removed,
        ["health"] = MemoryHealthText.Json(health),
    };
}
