using System.Text.Json.Nodes;
using Witan.Output;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Commands.Mcp;

/// <summary>Tells where a run stands: its status, what it waits for, its outcome in short, and how to go on.</summary>
internal static class RunAnswer
{
    /// <summary>Tells it.</summary>
    /// <param name="report">The run.</param>
    /// <param name="isDriven">Whether somebody drives it now.</param>
    /// <param name="dataOption">The option that names the data directory, for commands to copy.</param>
    public static JsonObject Of(RunReport report, bool isDriven, string dataOption)
    {
        var control = report.Control;
        return new JsonObject
        {
            ["run"] = report.Head.Id.Value,
            ["status"] = RunReport.StatusOf(control).ToString().ToLowerInvariant(),
            ["protocol"] = report.Head.Kind,
            ["title"] = report.Head.Title,
            ["events"] = report.Head.Version,
            ["driving"] = isDriven,
            ["reason"] = control.Closed?.Reason ?? control.Paused?.Reason,
            ["costUsd"] = control.Budget.SettledUsd,
            ["waits"] = new JsonArray([.. control.Waits.Values.Select(Wait)]),
            ["goOn"] = GoOn(report, isDriven, dataOption),
            ["outcome"] = report.Record is { } record ? RecordInShort.Of(record) : null,
        };
    }

    private static JsonObject Wait(OpenWait wait) => new()
    {
        ["kind"] = wait.Kind.ToString().ToLowerInvariant(),
        ["name"] = wait.Name,
        ["text"] = wait.Text,
        ["hash"] = wait.Hash,
    };

    /// <summary>Says what comes next; null when the run is over.</summary>
    private static string? GoOn(RunReport report, bool isDriven, string dataOption)
    {
        var (run, control) = (report.Head.Id, report.Control);
        return RunReport.StatusOf(control) switch
        {
            RunStatus.Waiting when control.Waits.Values.FirstOrDefault(wait => wait.Kind == WaitKind.Gate) is { } gate =>
                $"A person reads it with: witan show {run}{dataOption}, and decides with: witan approve|amend|reject {run} --hash {gate.Hash![..GateHash.PrefixMin]} --reason TEXT{dataOption}. Then 'run_resume' goes on.",
            RunStatus.Waiting when control.Waits.Values.Any(wait => wait.Kind == WaitKind.Question) => $"A person answers with: witan answer {run} TEXT{dataOption}. Then 'run_resume' goes on.",
            RunStatus.Waiting => $"It waits for a time; 'run_resume' goes on after it, or: witan resume {run}{dataOption}",
            RunStatus.Unfinished when isDriven => "It is driven; 'run_status' shows how far it is.",
            RunStatus.Unfinished or RunStatus.Paused => $"Go on with the tool 'run_resume', or: witan resume {run}{dataOption}",
            _ => null,
        };
    }
}
