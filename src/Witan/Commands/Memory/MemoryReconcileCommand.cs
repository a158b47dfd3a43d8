using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory reconcile</c>: compares the index with the database and mends it.</summary>
internal static class MemoryReconcileCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("reconcile", "Compare the index with the database, mend it, and write it to its files.") { data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var report = await workspace.Memory.ReconcileAsync(Workspace.Context, context.Signals.Stop);
            Console.Out.WriteLine(parsed.GetValue(json)
                ? new JsonObject
                {
                    ["live"] = report.Live,
                    ["missing"] = report.Missing,
                    ["foreign"] = report.Foreign,
                    ["rebuilt"] = report.Rebuilt,
                    ["finishedErasure"] = report.FinishedErasure,
                    ["saved"] = report.Saved,
                }.ToJsonString(JsonText.Indented)
                : $"{report.Live} memories; {(report.IsClean ? "the index holds exactly these" : $"the index lacked {report.Missing} and held {report.Foreign} that are gone")}{(report.Rebuilt ? "; built anew" : string.Empty)}{(report.FinishedErasure ? "; an erasure was finished" : string.Empty)}{(report.Saved ? string.Empty : "; not written, another program holds its files")}");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
