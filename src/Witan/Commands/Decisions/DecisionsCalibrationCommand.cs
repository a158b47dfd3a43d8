using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Storage;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions calibration</c>: who was how sure, and how often right.</summary>
internal static class DecisionsCalibrationCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("calibration", "Show how sure the board and each persona were, how often they were right, and what their stances weigh.") { data, json };
        command.SetAction(async parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            var personas = await ReadAsync(context, dataDirectory);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonArray([.. personas.Select(Object)]).ToJsonString(JsonText.Indented));
            }
            else
            {
                Print(personas);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PersonaCalibration>> ReadAsync(CommandContext context, string dataDirectory)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return [];
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await new PersonaWeights(workspace.Database).CalibrateAsync(Workspace.Context, context.Signals.Stop);
    }

    private static JsonObject Object(PersonaCalibration persona) => new()
    {
        ["persona"] = persona.Persona,
        ["count"] = persona.Count,
        ["brier"] = Math.Round(persona.Brier, 6),
        ["weight"] = Math.Round(persona.Weight, 6),
        ["bins"] = new JsonArray([.. persona.Bins.Select(bin => new JsonObject
        {
            ["from"] = bin.From,
            ["to"] = bin.To,
            ["count"] = bin.Count,
            ["confidence"] = Math.Round(bin.Confidence, 6),
            ["rightShare"] = Math.Round(bin.RightShare, 6),
        })]),
    };

    private static void Print(IReadOnlyList<PersonaCalibration> personas)
    {
        if (personas.Count == 0)
        {
            Console.Out.WriteLine("Nobody has said yet how a decision turned out. 'witan decisions outcome ID OUTCOME --note TEXT' does.");
            return;
        }

        Console.Out.WriteLine($"{"WHO",-12}  {"OUTCOMES",8}  {"BRIER",6}  {"WEIGHT",6}");
        foreach (var persona in personas)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{persona.Persona,-12}  {persona.Count,8}  {persona.Brier,6:0.000}  {(persona.Persona == Forecasts.Board ? "-" : persona.Weight.ToString("0.00", CultureInfo.InvariantCulture)),6}"));
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine($"{"WHO",-12}  {"SURE",-10}  {"COUNT",5}  {"MEAN",5}  {"RIGHT",5}");
        foreach (var (persona, bin) in personas.SelectMany(persona => persona.Bins.Select(bin => (persona, bin))))
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{persona.Persona,-12}  {$"{bin.From * 100:0}-{bin.To * 100:0} %",-10}  {bin.Count,5}  {DecisionText.Percent(bin.Confidence),5}  {DecisionText.Percent(bin.RightShare),5}"));
        }
    }
}
