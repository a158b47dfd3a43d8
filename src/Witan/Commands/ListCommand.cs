using System.CommandLine;
using System.Globalization;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary><c>witan list</c>: the runs, the newest first.</summary>
internal static class ListCommand
{
    private const int LimitDefault = 50;

    public static Command Build(CommandContext context)
    {
        var limit = new Option<int>("--limit") { Description = $"At most this many, 1 to {IJournal.ListLimit}.", HelpName = "N", DefaultValueFactory = _ => LimitDefault };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > IJournal.ListLimit)
            {
                result.AddError($"--limit takes 1 to {IJournal.ListLimit}.");
            }
        });
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("list", "List the runs, the newest first.") { limit, data, json };
        command.SetAction(async parsed =>
        {
            var heads = await ReadAsync(DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(limit), context);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CommandJson.List(heads));
            }
            else
            {
                Print(heads);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<IReadOnlyList<RunHead>> ReadAsync(string dataDirectory, int limit, CommandContext context)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return [];
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await workspace.Journal.ListAsync(Workspace.Context, limit, before: null, context.Signals.Stop);
    }

    private static void Print(IReadOnlyList<RunHead> heads)
    {
        if (heads.Count == 0)
        {
            Console.Out.WriteLine("There are no runs yet. 'witan deliberate FILE' starts one.");
            return;
        }

        // Most runs are nobody's copy: the column is there when one is.
        var forks = heads.Any(head => head.Parent is not null);
        Console.Out.WriteLine($"{"ID",-16}  {"STATUS",-10}  {"OPENED (UTC)",-16}  {(forks ? $"{"PARENT",-16}  " : string.Empty)}TITLE");
        foreach (var head in heads)
        {
            var opened = head.OpenedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Console.Out.WriteLine($"{head.Id,-16}  {head.Status.ToString().ToLowerInvariant(),-10}  {opened,-16}  {(forks ? $"{head.Parent?.Value ?? "-",-16}  " : string.Empty)}{head.Title}");
        }
    }
}
