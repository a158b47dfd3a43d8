using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory query</c>: finds what answers a question.</summary>
internal static class MemoryQueryCommand
{
    private const int LimitDefault = 10;

    public static Command Build(CommandContext context)
    {
        var words = new Argument<string>("WORDS") { Description = "The question, or words of what is looked for." };
        var domain = new Option<string?>("--domain") { Description = "Look in this field alone.", HelpName = "NAME" };
        var type = new Option<string?>("--type") { Description = "Look for this kind of work alone.", HelpName = "NAME" };
        var asOf = TimeOption.Create("--as-of", "What was true then. Default: now.");
        var knownAt = TimeOption.Create("--known-at", "What was known then. Default: now.");
        var limit = new Option<int>("--limit") { Description = $"At most this many, 1 to {RecallQuery.LimitMost}.", HelpName = "N", DefaultValueFactory = _ => LimitDefault };
        var explain = new Option<bool>("--explain") { Description = "Say what each score is made of." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("query", "Find what answers a question; what contradicts a hit stands behind it.") { words, domain, type, asOf, knownAt, limit, explain, data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var question = new MemoryQuestion(parsed.GetValue(words)!)
            {
                Domain = parsed.GetValue(domain),
                Type = parsed.GetValue(type),
                AsOf = TimeOption.Of(parsed, asOf),
                KnownAt = TimeOption.Of(parsed, knownAt),
                Limit = parsed.GetValue(limit),
            };
            return MemoryUse.Show(
                await workspace.Memory.RecallAsync(Workspace.Context, question, context.Signals.Stop),
                recalled => Print(recalled, parsed.GetValue(json), parsed.GetValue(explain)));
        }));
        return command;
    }

    private static void Print(Recalled recalled, bool json, bool explain)
    {
        if (json)
        {
            Console.Out.WriteLine(new JsonObject
            {
                ["hits"] = new JsonArray([.. recalled.Hits.Select(MemoryText.Json)]),
                ["path"] = recalled.Path.ToString().ToLowerInvariant(),
                ["times"] = new JsonArray([.. recalled.Times.Select(time => new JsonObject { ["phrase"] = time.Phrase, ["from"] = CommandJson.Utc(time.From), ["until"] = CommandJson.Utc(time.Until) })]),
                ["degraded"] = recalled.IsDegraded,
                ["partial"] = recalled.IsPartial,
            }.ToJsonString(JsonText.Indented));
            return;
        }

        var lines = OutputLines.Create();
        if (recalled.Hits.Count == 0)
        {
            Console.Out.WriteLine("Nothing that is remembered answers this.");
        }

        foreach (var hit in recalled.Hits)
        {
            Print(lines, hit, explain);
        }
    }

    private static void Print(ILines lines, RecalledMemory hit, bool explain)
    {
        if (hit.Record is not { } record)
        {
            lines.Write((Tone.Strong, hit.Id), (Tone.Warning, "  the database does not answer, and its words are not at hand"));
            return;
        }

        lines.Write(
            (Tone.Strong, record.Id),
            (Tone.Soft, $"  {(hit.Parts.Count > 0 ? MemoryText.Number(hit.Score) : "  -  ")}  {MemoryText.Kind(record.Kind)}  {record.Domain}/{record.Type}  {MemoryText.Day(record.At)}"),
            (Tone.Warning, hit.Freshness is { IsStale: true } ? "  stale" : string.Empty),
            (Tone.Bad, hit.ConflictsWith.Count > 0 ? $"  contradicts {string.Join(", ", hit.ConflictsWith)}" : string.Empty));
        lines.Write((Tone.Plain, $"    {MemoryText.Line(record.Text)}"));
        if (explain)
        {
            foreach (var part in hit.Parts)
            {
                lines.Write((Tone.Soft, $"    {part.Name,-12} {MemoryText.Number(part.Value)} × {MemoryText.Number(part.Weight)} = {MemoryText.Number(part.Contribution)}"));
            }
        }
    }
}
