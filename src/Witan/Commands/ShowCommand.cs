using System.CommandLine;
using System.Globalization;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary><c>witan show</c>: one run, from its journal.</summary>
internal static class ShowCommand
{
    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("show", "Show a run: where it stands, its steps, its recommendation.") { run, data, json };
        command.SetAction(parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            return RunLookup.UseAsync(context, dataDirectory, parsed.GetValue(run)!, (workspace, head) =>
                ShowAsync(workspace, head, parsed.GetValue(json), DataPaths.NextOption(dataDirectory), context.Signals.Stop));
        });
        return command;
    }

    private static async Task<int> ShowAsync(Workspace workspace, RunHead head, bool json, string dataOption, CancellationToken cancellationToken)
    {
        var events = await workspace.Journal.ReadAsync(Workspace.Context, head.Id, cancellationToken);
        var state = await workspace.Swarm.ReadAsync(Workspace.Context, head.Id, cancellationToken);
        if (json)
        {
            Console.Out.WriteLine(CommandJson.Show(head, events, workspace.Catalog, DecisionRecordBuilder.Build(state)));
        }
        else
        {
            Print(head, events, state, dataOption);
        }

        return ExitCodes.Ok;
    }

    private static void Print(RunHead head, IReadOnlyList<RecordedEvent> events, SwarmState state, string dataOption)
    {
        var elapsed = events[^1].At - events[0].At;
        Console.Out.WriteLine($"Run       {head.Id}");
        Console.Out.WriteLine($"Title     {head.Title}");
        Console.Out.WriteLine($"Status    {head.Status.ToString().ToLowerInvariant()}{(state.Closed is { } closed ? $": {closed.Reason}" : string.Empty)}");
        Console.Out.WriteLine($"Opened    {Utc(head.OpenedAt)}");
        Console.Out.WriteLine($"Updated   {Utc(head.UpdatedAt)}, {elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s after it was opened");
        Console.Out.WriteLine($"Calls     {state.Calls.Count}, {state.Calls.Sum(call => call.CostUsd):0.00} USD");
        foreach (var recorded in events)
        {
            var name = recorded.Event is IStepResult step ? step.Step : recorded.Event is RunOpened ? "opened" : recorded.Event is RunClosed ? "closed" : "brief accepted";
            Console.Out.WriteLine($"  {recorded.Sequence,4}  {Utc(recorded.At)}  {name}");
        }

        if (DecisionRecordBuilder.Build(state) is { } record)
        {
            Console.Out.WriteLine($"Recommendation: {record.Recommendation.Text} ({record.Recommendation.Agreement.ToString().ToLowerInvariant()}, confidence {record.Recommendation.Confidence * 100:0} %), {record.Findings.Count} findings");
            Console.Out.WriteLine($"Read it with: witan export {head.Id} --format md{dataOption}");
        }
        else
        {
            Console.Out.WriteLine($"Go on with: witan resume {head.Id}{dataOption}");
        }
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
