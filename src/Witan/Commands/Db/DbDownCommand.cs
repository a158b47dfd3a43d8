using System.CommandLine;
using Witan.Data.Migrations;
using Witan.Input;

namespace Witan.Commands.Db;

/// <summary><c>witan db down</c>: takes migrations back, for an older program.</summary>
internal static class DbDownCommand
{
    public static Command Build(CommandContext context)
    {
        var to = MigrateAction.To("Keep the migrations up to this one, of every module or of one; 0 keeps none.");
        to.Required = true;
        var dryRun = MigrateAction.DryRun();
        var data = SharedOptions.Data();
        var command = new Command("down", "Take migrations back. What would be lost is parked and comes back with 'up'.") { to, dryRun, data };
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(to)!;
            return OperatorDatabase.Missing(DataSettings.For(DataPaths.Resolve(parsed.GetValue(data)))) is { } missing ? Task.FromResult(missing)
                : MigrationTarget.Parse(text) is { } target ? MigrateAction.RunAsync(context, parsed.GetValue(data), target, parsed.GetValue(dryRun), plan => plan.Up.Count == 0
                    ? null
                    : $"The database is not as far as {text} yet ({plan.Up.Count} migrations). 'witan db up --to {text}' applies them.")
                : Task.FromResult(CommandErrors.Report($"--to takes a number or MODULE:NUMBER, not '{text}'.", ExitCodes.BadInput));
        });
        return command;
    }
}
