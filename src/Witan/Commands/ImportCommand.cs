using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Boards.Decisions;
using Witan.Boards.Imports;
using Witan.Commands.Decisions;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands;

/// <summary><c>witan import</c>: takes a decision record from elsewhere into the ledger.</summary>
internal static class ImportCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("RECORD") { Description = "The record as JSON, - for standard input. 'witan export RUN --format json' writes one." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print the decisions as an object.");
        var command = new Command("import", "Take a decision record from elsewhere into the ledger, marked as imported. The same record is taken in once.") { file, data, json };
        command.SetAction(async parsed => await ImportAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(file)!, parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> ImportAsync(CommandContext context, string dataDirectory, string path, bool json)
    {
        if (!(await DocumentFiles.ReadOneAsync(path, RecordReader.BytesMax, context.Signals.Stop)).IsOk(out var file, out var unread))
        {
            return CommandErrors.Report(unread.Message, ExitCodes.Of(unread));
        }

        if (!RecordReader.Read(file.Name, file.Content).IsOk(out var record, out var unfit))
        {
            return CommandErrors.Report(unfit.Message, ExitCodes.Of(unfit));
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        if (!(await workspace.Imports.ImportAsync(Workspace.Context, record, context.Signals.Stop)).IsOk(out var imported, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        var decisions = await workspace.Decisions.OfRunAsync(Workspace.Context, imported.Run, context.Signals.Stop);
        if (json)
        {
            Console.Out.WriteLine(new JsonObject
            {
                ["run"] = imported.Run.Value,
                ["isNew"] = imported.IsNew,
                ["sha256"] = record.Sha256,
                ["decisions"] = new JsonArray([.. decisions.Select(DecisionJson.Line)]),
            }.ToJsonString(JsonText.Indented));
            return ExitCodes.Ok;
        }

        Print(OutputLines.Create(), file.Name, imported, decisions, DataPaths.NextOption(dataDirectory));
        return ExitCodes.Ok;
    }

    private static void Print(ILines lines, string name, ImportedRun imported, IReadOnlyList<Decision> decisions, string dataOption)
    {
        lines.Write((Tone.Strong, imported.IsNew ? $"Imported {name} as {imported.Run}." : $"{name} is there already, as {imported.Run}. Nothing was changed."));
        foreach (var decision in decisions)
        {
            lines.Write((Tone.Plain, $"  {decision.Id}  {DecisionTransitions.Word(decision.Status)}  {decision.Option}  "), (Tone.Soft, DecisionText.OneLine(decision.Question)));
        }

        lines.Write((Tone.Plain, decisions.Count == 0
            ? "It recommends no option, so that there is nothing to decide."
            : $"Decide with: witan decisions accept|reject {decisions[0].Id} --reason TEXT{dataOption}"));
        lines.Write((Tone.Plain, $"Read it with: witan export {imported.Run}{dataOption}"));
    }
}
