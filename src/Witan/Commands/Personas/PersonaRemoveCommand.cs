using System.CommandLine;
using Witan.Input;

namespace Witan.Commands.Personas;

/// <summary><c>witan persona remove</c>: removes an own persona.</summary>
internal static class PersonaRemoveCommand
{
    public static Command Build(CommandContext context)
    {
        var code = PersonaCommand.Code();
        var data = SharedOptions.Data();
        var command = new Command("remove", "Remove a persona of your own. Runs that it sat in keep it.") { code, data };
        command.SetAction(async parsed =>
        {
            await using var workspace = await Workspace.OpenAsync(DataPaths.Resolve(parsed.GetValue(data)), context.Time, context.Signals.Stop);
            if (!(await workspace.Personas.RemoveAsync(Workspace.Context, parsed.GetValue(code)!, context.Signals.Stop)).IsOk(out var entry, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            Console.Out.WriteLine($"'{entry.Persona.Code}' ({entry.Persona.Name}) is removed.");
            return ExitCodes.Ok;
        });
        return command;
    }
}
