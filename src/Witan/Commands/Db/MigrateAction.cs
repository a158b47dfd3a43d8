using System.CommandLine;
using Witan.Data.Migrations;
using Witan.Data.Operations;
using Witan.Input;

namespace Witan.Commands.Db;

/// <summary>What <c>witan db up</c> and <c>witan db down</c> share.</summary>
internal static class MigrateAction
{
    public static Option<string?> To(string description) => new("--to") { Description = description, HelpName = "N|MODULE:N" };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be done, and change nothing." };

    public static async Task<int> RunAsync(CommandContext context, string? data, MigrationTarget target, bool dryRun, Func<MigrationPlan, string?> refuse)
    {
        if (target.Module is { } module && WitanData.Model.Modules.All(known => known.Name != module))
        {
            return CommandErrors.Report($"There is no module '{module}'. There are: {string.Join(", ", WitanData.Model.Modules.Select(known => known.Name))}.", ExitCodes.BadInput);
        }

        var migration = new DatabaseMigration(DataSettings.For(DataPaths.Resolve(data)), WitanData.Model, context.Time);
        var planned = await migration.PlanAsync(target, context.Signals.Stop);
        if (refuse(planned.Plan) is { } refusal)
        {
            return CommandErrors.Report(refusal, ExitCodes.BadInput);
        }

        var outcome = dryRun ? planned : await migration.RunAsync(target, context.Signals.Stop);
        Print(outcome, dryRun);
        return ExitCodes.Ok;
    }

    private static void Print(MigrationOutcome outcome, bool dryRun)
    {
        if (outcome.RoleMade)
        {
            Console.Out.WriteLine("made the role that the program works under");
        }

        foreach (var migration in outcome.Plan.Down)
        {
            Console.Out.WriteLine($"{(dryRun ? "would take back" : "took back")} {migration}");
        }

        foreach (var migration in outcome.Plan.Up)
        {
            Console.Out.WriteLine($"{(dryRun ? "would apply" : "applied")} {migration}");
        }

        if (outcome.Plan.IsEmpty)
        {
            Console.Out.WriteLine("Nothing to do: the database is at this version.");
        }
        else if (outcome.Plan.Down.Count > 0 && !dryRun)
        {
            Console.Out.WriteLine("What the tables held is parked in the database and comes back with 'witan db up'.");
        }
    }
}
