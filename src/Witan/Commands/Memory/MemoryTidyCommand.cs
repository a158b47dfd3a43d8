using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Kernel.Results;
using Witan.Memory.Forgetting;
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
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            Result<TidyReport> done;
            using (var progress = new ProgressLine(context.Time, "memories looked at"))
            {
                done = await workspace.Memory.TidyAsync(Workspace.Context, parsed.GetValue(dryRun), progress, context.Signals.Stop);
            }

            return MemoryUse.Show(done, report => Console.Out.WriteLine(parsed.GetValue(json) ? Json(report, parsed.GetValue(dryRun)) : Text(report, parsed.GetValue(dryRun))));
        }));
        return command;
    }

    private static string Text(TidyReport report, bool dryRun) =>
        $"{(dryRun ? "Would forget" : "Forgot")} {report.ExpiredCount} that were kept long enough and {report.EvictedCount} to make room; {report.Spared} stay, since a pattern needs them";

    private static string Json(TidyReport report, bool dryRun) => new JsonObject
    {
        ["dryRun"] = dryRun,
        ["expiredCount"] = report.ExpiredCount,
        ["evictedCount"] = report.EvictedCount,
        ["expired"] = MemoryText.Ids(report.Expired),
        ["evicted"] = MemoryText.Ids(report.Evicted),
        ["spared"] = report.Spared,
    }.ToJsonString(JsonText.Indented);
}
