using System.CommandLine;
using Witan.Memory.Truth;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory correct</c>: puts what is right into the place of a note or a fact.</summary>
internal static class MemoryCorrectCommand
{
    public static Command Build(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The memory's id, or enough of its beginning." };
        var text = new Argument<string>("TEXT") { Description = "What is right." };
        var value = new Option<string?>("--value") { Description = "The value of the slot; a fact's correction needs it.", HelpName = "TEXT" };
        var from = TimeOption.Create("--from", "From when on it is true. Default: now.");
        var never = new Option<bool>("--never-true") { Description = "What is corrected was never true: the correction holds from the same time on." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("correct", "Correct a note or a fact. Both are kept, each with its time, and name each other.") { id, text, value, from, never, data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var found = await workspace.Memory.FindAsync(Workspace.Context, parsed.GetValue(id)!, context.Signals.Stop);
            if (!found.IsOk(out var record, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            var correction = new Correction(parsed.GetValue(text)!) { Value = parsed.GetValue(value), ValidFrom = TimeOption.Of(parsed, from), WasNeverTrue = parsed.GetValue(never) };
            return MemoryUse.Show(await workspace.Memory.CorrectAsync(Workspace.Context, record.Id, correction, context.Signals.Stop), corrected => Console.Out.WriteLine(
                parsed.GetValue(json)
                    ? MemoryText.Json(corrected).ToJsonString(JsonText.Indented)
                    : $"{corrected.Id}  stands from {MemoryText.Moment(FactOrder.Start(corrected))} on, instead of {record.Id}"));
        }));
        return command;
    }
}
