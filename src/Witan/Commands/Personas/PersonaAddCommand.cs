using System.CommandLine;
using Witan.Boards.Personas;
using Witan.Input;

namespace Witan.Commands.Personas;

/// <summary><c>witan persona add</c>: adds an own persona, or makes a new version of it.</summary>
internal static class PersonaAddCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The persona as JSON, - for standard input. 'witan persona show CODE --json' shows how one looks." };
        var data = SharedOptions.Data();
        var command = new Command("add", "Add a persona of your own, or a new version of it.") { file, data };
        command.SetAction(async parsed => await AddAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(file)!));
        return command;
    }

    private static async Task<int> AddAsync(CommandContext context, string dataDirectory, string path)
    {
        if (!(await DocumentFiles.ReadAsync([path], context.Signals.Stop)).IsOk(out var files, out var unread))
        {
            return CommandErrors.Report(unread.Message, ExitCodes.Of(unread));
        }

        if (!PersonaFile.Read(files[0].Name, files[0].Content).IsOk(out var persona, out var unfit))
        {
            return CommandErrors.Report(unfit.Message, ExitCodes.Of(unfit));
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        if (!(await workspace.Personas.SaveAsync(Workspace.Context, persona, context.Signals.Stop)).IsOk(out var entry, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        Console.Out.WriteLine($"'{entry.Persona.Code}' ({entry.Persona.Name}) stands in the catalogue as version {entry.Version}, {entry.Hash[..12]}.");
        if (persona.Lenses.Count == 0)
        {
            Console.Out.WriteLine("It has no lenses: the built-in analyst has nothing to look for in its name. Language models do without.");
        }

        return ExitCodes.Ok;
    }
}
