using System.CommandLine;
using System.Globalization;
using Witan.Data.Operations;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db check</c>: reads everything and says whether it is sound.</summary>
internal static class DbCheckCommand
{
    public static Command Build(CommandContext context)
    {
        var ifOlder = new Option<double?>("--if-older")
        {
            Description = "Do nothing when the last check is younger than so many hours; for a timer.",
            HelpName = "HOURS",
        };
        ifOlder.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is < 0 or > 8760)
            {
                result.AddError("--if-older takes 0 to 8760 hours.");
            }
        });
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("check", "Check structure, keys, journal, audit chain and row security; exit code 1 when something is wrong.") { ifOlder, data, json };
        command.SetAction(parsed => OperatorDatabase.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), database =>
            CheckAsync(context, new DatabaseCheck(database, context.Time), parsed.GetValue(ifOlder), parsed.GetValue(json))));
        return command;
    }

    private static async Task<int> CheckAsync(CommandContext context, DatabaseCheck check, double? ifOlder, bool json)
    {
        if (ifOlder is { } hours && !await check.IsDueAsync(TimeSpan.FromHours(hours), context.Signals.Stop))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing to do: the last check is younger than {hours} hours."));
            return ExitCodes.Ok;
        }

        var result = await RunAsync(check, context);
        if (json)
        {
            JsonText.Print(result);
        }
        else
        {
            Print(result);
        }

        if (result.NoteFault is { } fault)
        {
            CommandErrors.Report($"The check was done, and the database could not note it: {fault}", ExitCodes.Ok);
        }

        return result.IsSound ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static async Task<CheckResult> RunAsync(DatabaseCheck check, CommandContext context)
    {
        using var progress = new OperationLine(context.Time);
        return await check.RunAsync(progress, context.Signals.Stop);
    }

    private static void Print(CheckResult result)
    {
        foreach (var finding in result.Findings)
        {
            Console.Out.WriteLine(finding.IsSound ? $"ok     {finding.Name}" : $"WRONG  {finding.Name}: {finding.Fault}");
        }

        Console.Out.WriteLine($"{(result.IsSound ? "Sound" : "Not sound")}: {result.Rows:N0} rows in {result.Tables.Count} tables were read.");
    }
}
