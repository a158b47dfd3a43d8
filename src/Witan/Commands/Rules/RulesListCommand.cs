using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Boards.Roundtable.Governance;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Rules;

/// <summary><c>witan rules list</c>: the rules, with what they want.</summary>
internal static class RulesListCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("list", "List the rules.") { data, json };
        command.SetAction(async parsed =>
        {
            var entries = await ReadAsync(context, DataPaths.Resolve(parsed.GetValue(data)));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonArray([.. entries.Select(Row)]).ToJsonString(JsonText.Indented));
            }
            else
            {
                Print(entries);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>Reads the tenant's rules; those of the program where nothing is kept yet.</summary>
    private static async Task<IReadOnlyList<RuleEntry>> ReadAsync(CommandContext context, string dataDirectory)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return [.. SeededRules.All.Select(rule => new RuleEntry(rule, IsOn: true, IsSeeded: true, IsChanged: false))];
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await workspace.Rules.ListAsync(Workspace.Context, context.Signals.Stop);
    }

    private static void Print(IReadOnlyList<RuleEntry> entries)
    {
        Console.Out.WriteLine($"{"CODE",-22}  {"SEVERITY",-8}  {"ASKED",-5}  {"FROM",-12}  WANTS");
        foreach (var entry in entries)
        {
            Console.Out.WriteLine($"{entry.Rule.Code,-22}  {Severity(entry),-8}  {(entry.IsOn ? "yes" : "no"),-5}  {From(entry),-12}  {entry.Rule.Requirement}");
        }
    }

    private static string From(RuleEntry entry) => entry switch
    {
        { IsSeeded: false } => "you",
        { IsChanged: true } => "you, changed",
        _ => "the program",
    };

    private static string Severity(RuleEntry entry) => entry.Rule.Severity.ToString().ToLowerInvariant();

    private static JsonObject Row(RuleEntry entry) => new()
    {
        ["code"] = entry.Rule.Code,
        ["title"] = entry.Rule.Title,
        ["requirement"] = entry.Rule.Requirement,
        ["severity"] = Severity(entry),
        ["check"] = entry.Rule.Check.ToString().ToLowerInvariant(),
        ["cues"] = new JsonArray([.. entry.Rule.Cues.Select(cue => JsonValue.Create(cue))]),
        ["asked"] = entry.IsOn,
        ["seeded"] = entry.IsSeeded,
        ["changed"] = entry.IsChanged,
    };
}
