using System.CommandLine;
using System.CommandLine.Parsing;

namespace Witan.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Build(CommandContext context)
    {
        var root = new RootCommand("Puts a plan before a board of minds and keeps the decision record.")
        {
            DeliberateCommand.Build(context),
            ListCommand.Build(context),
            ShowCommand.Build(context),
            ResumeCommand.Build(context),
            ExportCommand.Build(context),
            Db.DbCommand.Build(context),
        };
        HelpExamples.Attach(root);
        return root;
    }

    /// <summary>Says how to get help on the command that was meant.</summary>
    public static string HelpCommand(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Command: not RootCommand } command)
            {
                names.Insert(0, command.Command.Name);
            }
        }

        return string.Join(' ', ["witan", .. names, "--help"]);
    }
}
