using System.CommandLine;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Personas;

/// <summary><c>witan persona show</c>: all of one persona; as JSON, a file that <c>witan persona add</c> takes.</summary>
internal static class PersonaShowCommand
{
    public static Command Build(CommandContext context)
    {
        var code = PersonaCommand.Code();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print the persona as the file that 'witan persona add' takes.");
        var command = new Command("show", "Show all of one persona.") { code, data, json };
        command.SetAction(async parsed =>
        {
            var wanted = parsed.GetValue(code)!;
            var entries = await PersonaCommand.ReadAsync(context, DataPaths.Resolve(parsed.GetValue(data)));
            if (entries.FirstOrDefault(entry => entry.Persona.Code == wanted) is not { } entry)
            {
                return CommandErrors.Report($"There is no persona '{wanted}'. 'witan persona list --all' shows them.", ExitCodes.BadInput);
            }

            if (parsed.GetValue(json))
            {
                JsonText.Print(entry.Persona);
            }
            else
            {
                new PersonaText().PrintOne(entry);
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
