using System.CommandLine;
using Witan.Data.Migrations;

namespace Witan.Commands.Db;

/// <summary><c>witan db up</c>: brings the database to the program's version.</summary>
internal static class DbUpCommand
{
    public static Command Build(CommandContext context)
    {
        var to = MigrateAction.To("Stop at this migration of every module, or of one.");
        var dryRun = MigrateAction.DryRun();
        var data = SharedOptions.Data();
        var command = new Command("up", "Bring the database to the program's version; on PostgreSQL also set roles, grants and policies right.") { to, dryRun, data };
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(to);
            return (text is null ? MigrationTarget.Latest : MigrationTarget.Parse(text)) is { } target
                ? MigrateAction.RunAsync(context, parsed.GetValue(data), target, parsed.GetValue(dryRun), plan => plan.Down.Count == 0
                    ? null
                    : $"The database is further than {text} already ({plan.Down.Count} migrations). 'witan db down --to {text}' takes them back.")
                : Task.FromResult(CommandErrors.Report($"--to takes a number or MODULE:NUMBER, not '{text}'.", ExitCodes.BadInput));
        });
        return command;
    }
}
