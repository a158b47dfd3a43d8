using System.Text.Json.Nodes;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Results;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>run_status</c>: where a run stands.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="runs">What drives runs.</param>
internal sealed class RunStatusTool(Workspace workspace, McpRuns runs) : McpTool(
    "run_status",
    "Show a run",
    "Show where a run stands: its status, what it waits for, how to go on, and its outcome in short when it has one.",
    changes: false,
    [RunInput.Id])
{
    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken) =>
        (await workspace.Journal.FindAsync(Workspace.Context, arguments.Required(RunInput.Id.Name), cancellationToken)).IsOk(out var head, out var refusal)
            ? await runs.StandingAsync(head.Id)
            : refusal;
}
