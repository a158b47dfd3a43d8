using System.CommandLine;
using Witan.Data;
using Witan.Data.Expiry;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db clean</c>: removes the short-lived entries whose time is over.</summary>
internal static class DbCleanCommand
{
    public static Command Build(CommandContext context)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only count; remove nothing." };
        var verbose = new Option<bool>("--verbose") { Description = "Print a line for each pattern of keys." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("clean", "Remove the short-lived entries (sessions, checkpoints, rate windows, cached answers) that have expired.") { dryRun, verbose, data, json };
        command.SetAction(parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            // Before the database is opened: what is wrong with the settings is said without touching anything.
            var patterns = ExpirySettings.For(dataDirectory);
            return OperatorDatabase.UseAsync(context, dataDirectory, database =>
                CleanAsync(context, database, patterns, parsed.GetValue(dryRun), parsed.GetValue(verbose), parsed.GetValue(json)));
        });
        return command;
    }

    private static async Task<int> CleanAsync(CommandContext context, IDatabase database, ExpiryPatterns patterns, bool dryRun, bool verbose, bool json)
    {
        var report = await new ExpiryCleaner(database, patterns, context.Time).CleanAsync(dryRun, context.Signals.Stop);
        if (json)
        {
            Console.Out.WriteLine(OperatorJson.Cleanup(report, dryRun));
            return ExitCodes.Ok;
        }

        if (verbose)
        {
            PrintLines(report);
        }

        var total = report.Total;
        var did = dryRun ? $"{total.Expired:N0} expired entries would be removed" : $"{total.Removed:N0} expired entries removed";
        Console.Out.WriteLine($"{did}; {total.Entries:N0} entries of {total.Bytes:N0} bytes looked at, {total.WithoutExpiry:N0} of them without an end.");
        return ExitCodes.Ok;
    }

    private static void PrintLines(CleanupReport report)
    {
        var lines = report.Patterns.Append(report.Other).Append(report.Total).ToList();
        var width = lines.Max(line => line.Name.Length);
        Console.Out.WriteLine($"{"PATTERN".PadRight(width)}  {"ENTRIES",10}  {"BYTES",14}  {"WITHOUT END",11}  {"EXPIRED",10}  {"REMOVED",10}");
        foreach (var line in lines)
        {
            Console.Out.WriteLine($"{line.Name.PadRight(width)}  {line.Entries,10:N0}  {line.Bytes,14:N0}  {line.WithoutExpiry,11:N0}  {line.Expired,10:N0}  {line.Removed,10:N0}");
        }
    }
}
