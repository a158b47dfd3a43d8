using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory tidy</c>: forgets by the policies of the settings.</summary>
internal static class MemoryTidyCommand
{
    public static Command Build(CommandContext context)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would go, and change nothing." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("tidy", "Forget what the settings say is kept long enough, or must make room.") { dryRun, data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace => MemoryUse.Show(
            await workspace.Memory.TidyAsync(Workspace.Context, parsed.GetValue(dryRun), context.Signals.Stop),
            report => Console.Out.WriteLine(parsed.GetValue(json)
                ? new JsonObject
                {
                    ["dryRun"] = parsed.GetValue(dryRun),
                    ["expired"] = MemoryText.Ids(report.Expired),
                    ["evicted"] = MemoryText.Ids(report.Evicted),
                    ["spared"] = report.Spared,
                }.ToJsonString(JsonText.Indented)
                : $"{(parsed.GetValue(dryRun) ? "Would forget" : "Forgot")} {report.Expired.Count} that were kept long enough and {report.Evicted.Count} to make room; {report.Spared} stay, since a pattern needs them"))));
        return command;
    }
}
