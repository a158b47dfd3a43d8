using System.CommandLine;
using Witan.Boards.Personas;
using Witan.Input;

namespace Witan.Commands.Personas;

/// <summary><c>witan persona exclude|include|force|unforce</c>: says who never and who always sits on a board.</summary>
internal static class PersonaStandCommand
{
    /// <param name="context">The clock and the signals.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="to">What holds afterwards.</param>
    /// <param name="from">What it takes back; null when it sets something.</param>
    public static Command Build(CommandContext context, string name, string description, PersonaStanding to, PersonaStanding? from = null)
    {
        var code = PersonaCommand.Code();
        var data = SharedOptions.Data();
        var command = new Command(name, description) { code, data };
        command.SetAction(async parsed => await StandAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(code)!, to, from));
        return command;
    }

    private static async Task<int> StandAsync(CommandContext context, string dataDirectory, string code, PersonaStanding to, PersonaStanding? from)
    {
        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var catalog = workspace.Personas;
        var before = (await catalog.ListAsync(Workspace.Context, context.Signals.Stop)).FirstOrDefault(entry => entry.Persona.Code == code);
        if (before is not null && from is not null && before.Standing != from)
        {
            Console.Out.WriteLine($"'{code}' was not {Word(from.Value)}; nothing changed.");
            return ExitCodes.Ok;
        }

        if (!(await catalog.StandAsync(Workspace.Context, code, to, context.Signals.Stop)).IsOk(out var entry, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        Console.Out.WriteLine(to switch
        {
            PersonaStanding.Excluded => $"'{code}' ({entry.Persona.Name}) is never seated from now on.{Was(before)}",
            PersonaStanding.Forced => $"'{code}' ({entry.Persona.Name}) is seated on every board from now on.{Was(before)}",
            _ => $"'{code}' ({entry.Persona.Name}) is chosen when it fits, as before.",
        });
        return ExitCodes.Ok;
    }

    private static string Was(CatalogEntry? before) => before is { Standing: not PersonaStanding.Open } ? $" It was {Word(before.Standing)} until now." : string.Empty;

    private static string Word(PersonaStanding standing) => standing.ToString().ToLowerInvariant();
}
