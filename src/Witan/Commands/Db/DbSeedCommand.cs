using System.CommandLine;
using System.Reflection;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Data.Migrations;
using Witan.Data.Operations;
using Witan.Input;
using Witan.Models.Settings;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db seed</c>: writes what comes with the program, and on request a tenant with sample data.</summary>
internal static class DbSeedCommand
{
    private const string Sample = "checkout-migration.md";
    private const string Question = "Sample data: should the migration of the checkout service go ahead as written?";

    public static Command Build(CommandContext context)
    {
        var demo = new Option<bool>("--demo") { Description = "Also make the tenant 'demo', marked as sample data, with a deliberation on a sample document." };
        var data = SharedOptions.Data();
        var command = new Command("seed", "Write the rows that come with the program, such as the personas.") { demo, data };
        command.SetAction(async parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            await new DatabaseMigration(DataSettings.For(dataDirectory), WitanData.Model, context.Time).RunAsync(MigrationTarget.Latest, context.Signals.Stop);
            Console.Out.WriteLine("The rows that come with the program are in place.");
            return parsed.GetValue(demo) ? await DemoAsync(context, dataDirectory) : ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<int> DemoAsync(CommandContext context, string dataDirectory)
    {
        // Sample data never costs anything: the built-in analyst answers, whatever the settings say.
        var settings = new WorkspaceSettings(DataSettings.For(dataDirectory), new ModelSettings(), MemorySettingsFile.ToOptions(null, dataDirectory), BoardSettingsFile.ToDefaults(null), WebResearchFile.ToOptions(null));
        await using var workspace = await Workspace.OpenAsync(settings, context.Time, context.Signals.Stop);
        await DemoTenant.EnsureAsync(workspace.Database, context.Time, context.Signals.Stop);
        if ((await workspace.Journal.ListAsync(DemoTenant.Context, limit: 1, before: null, context.Signals.Stop)).Count > 0)
        {
            Console.Out.WriteLine("The demo tenant has its sample data already.");
            return ExitCodes.Ok;
        }

        // No money is set aside either, so that a worker that goes on with an interrupted one spends nothing on it.
        if (!BriefIntake.Accept(Question, [new IncomingDocument(Sample, ReadSample())]).IsOk(out var brief, out var unfit)
            || !(await workspace.Swarm.OpenAsync(DemoTenant.Context, brief, new SwarmOptions { CostUsd = 0 }, context.Signals.Stop)).IsOk(out var run, out unfit))
        {
            return CommandErrors.Report(unfit.Message, ExitCodes.Of(unfit));
        }

        await using var view = RunViews.Create(ViewKind.Quiet, run, workspace.Catalog, context.Time);
        var driven = await workspace.Engine.DriveAsync(
            DemoTenant.Context, run, new DriveRequest(new RunHolder(ProcessName.Own, IsWorker: false), view, context.Signals.Stop, context.Signals.Abort));
        if (!driven.IsOk(out _, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        Console.Out.WriteLine($"Made the tenant 'demo' with sample data. {WorkspaceTenant.Variable}=demo witan list shows it.");
        return ExitCodes.Ok;
    }

    private static byte[] ReadSample()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Sample)
            ?? throw new InvalidOperationException($"The resource {Sample} is missing from the program.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
