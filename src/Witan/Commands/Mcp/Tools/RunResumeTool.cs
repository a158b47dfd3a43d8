using System.Text.Json.Nodes;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>run_resume</c>: goes on with a run that was interrupted.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="runs">What drives runs.</param>
internal sealed class RunResumeTool(Workspace workspace, McpRuns runs) : McpTool(
    "run_resume",
    "Go on with a run",
    "Go on with a run that was interrupted, or that a person has decided on meanwhile, to its end or to where it waits for a person. What was paid for is not asked again. A paused run is resumed by people alone.",
    changes: true,
    [RunInput.Id])
{
    /// <inheritdoc/>
    protected override Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken) => runs.DriveAsync(
        async () => (await workspace.Journal.FindAsync(Workspace.Context, arguments.Required(RunInput.Id.Name), cancellationToken)).IsOk(out var head, out var refusal)
            ? head.Status == RunStatus.Paused ? Paused(head.Id) : head.Id
            : refusal,
        progress,
        cancellationToken);

    private Result<RunId> Paused(RunId run) => new Conflict($"Run {run} is paused by a person, who resumes it with: witan resume {run}{runs.DataOption}");
}
