using System.CommandLine;
using Witan.Memory.Recall;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory bench</c>: how often the turns that answer a question are found, measured on a set of conversations.</summary>
internal static class MemoryBenchCommand
{
    public static Command Build(CommandContext context)
    {
        var locomo = new Option<FileInfo>("--locomo")
        {
            Description = "The conversations and questions, in LoCoMo's JSON form.",
            Required = true,
            HelpName = "FILE",
        };
        var json = SharedOptions.Json("Print an object with a table per level and category.");
        var command = new Command("bench", "Measure recall on conversations with questions. No model, network or data directory is used.") { locomo, json };
        command.SetAction(parsed =>
        {
            if (!MemoryBenchData.Read(parsed.GetValue(locomo)!.FullName).IsOk(out var data, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.BadInput);
            }

            var options = RecallOptions.Default;
            var report = MemoryBenchReport.Of(data, options, context.Signals.Stop);
            Console.Out.WriteLine(parsed.GetValue(json) ? report.ToJson() : report.ToText());
            return ExitCodes.Ok;
        });
        return command;
    }
}
