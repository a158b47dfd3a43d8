using System.CommandLine;
using System.Globalization;
using Witan.Data;
using Witan.Data.Operations;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db move</c>: copies everything to the other engine and proves it.</summary>
internal static class DbMoveCommand
{
    private const string ToPostgres = "postgres";
    private const string ToSqlite = "sqlite";

    public static Command Build(CommandContext context)
    {
        var to = new Option<string>("--to")
        {
            Description = "Where to: postgres (of WITAN_DATABASE and WITAN_DATABASE_OWNER), or sqlite (the file in the data directory).",
            Required = true,
        };
        to.AcceptOnlyFromAmong(ToPostgres, ToSqlite);
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("move", "Copy everything to the other engine, resumable, and compare both sides table by table.") { to, data, json };
        command.SetAction(async parsed =>
        {
            var options = DataSettings.For(DataPaths.Resolve(parsed.GetValue(data)));
            if (options.DatabaseUrl is null || options.OwnerUrl is null)
            {
                return CommandErrors.Report("A move needs the PostgreSQL side, as its owner. Set WITAN_DATABASE and WITAN_DATABASE_OWNER.", ExitCodes.BadInput);
            }

            var file = options with { DatabaseUrl = null, OwnerUrl = null };
            var (source, target) = parsed.GetValue(to) == ToPostgres ? (file, options) : (options, file);
            if (OperatorDatabase.Missing(source) is { } missing)
            {
                return missing;
            }

            var began = context.Time.GetTimestamp();
            var result = await RunAsync(context, source, target);
            var took = context.Time.GetElapsedTime(began);
            if (parsed.GetValue(json))
            {
                JsonText.Print(result);
            }
            else
            {
                Print(result, took, parsed.GetValue(to) == ToPostgres);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<MoveResult> RunAsync(CommandContext context, DataOptions source, DataOptions target)
    {
        await using var from = await Databases.OpenAsync(source, WitanData.Model, context.Time, context.Signals.Stop);
        await using var into = await Databases.OpenAsync(target with { TakesHalfMove = true }, WitanData.Model, context.Time, context.Signals.Stop);
        using var progress = new OperationLine(context.Time);
        return await new DatabaseMove(from, into, context.Time).RunAsync(progress, context.Signals.Stop);
    }

    private static void Print(MoveResult result, TimeSpan took, bool toPostgres)
    {
        Console.Out.WriteLine($"{"TABLE",-18}  {"ROWS",10}  CHECKSUM, THE SAME ON BOTH SIDES");
        foreach (var table in result.Tables)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Table,-18}  {table.TargetRows,10:N0}  {table.TargetChecksum[..32]}…"));
        }

        Console.Out.WriteLine(result.WasDone ? "Moved already: both sides hold the same." : string.Create(
            CultureInfo.InvariantCulture,
            $"Moved {result.Rows:N0} rows in {took.TotalSeconds:0.0} s{(result.Resumed ? ", going on where an earlier move was broken off" : string.Empty)}. The source is as it was."));
        Console.Out.WriteLine(toPostgres
            ? "From now on work with WITAN_DATABASE set, and put the file away so that nobody writes to it."
            : "From now on work without WITAN_DATABASE.");
    }
}
