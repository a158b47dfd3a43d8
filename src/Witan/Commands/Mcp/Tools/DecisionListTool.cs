using System.Text.Json.Nodes;
using Witan.Boards.Decisions;
using Witan.Commands.Decisions;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Results;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>decision_list</c>: the decisions, the newest first.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class DecisionListTool(Workspace workspace) : McpTool(
    "decision_list",
    "List decisions",
    "List the ledger's decisions, the newest first: what was proposed, accepted or rejected, and how it turned out.",
    changes: false,
    [
        ToolInput.Text("question", DecisionSearch.WordsLengthMax, "Only those whose question has all of these words."),
        ToolInput.Choice("status", [.. Enum.GetValues<DecisionStatus>().Select(DecisionTransitions.Word)], "Only those that stand so."),
        ToolInput.Whole("limit", 1, McpLimits.ListMax, $"At most this many. Default: {LimitDefault}."),
    ])
{
    private const int LimitDefault = 20;

    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var status = arguments.Text("status") is { } word ? DecisionTransitions.Read(word) : (DecisionStatus?)null;
        var limit = (int)(arguments.Whole("limit") ?? LimitDefault);
        var found = arguments.Text("question") is { } words
            ? await DecisionSearch.FindAsync(workspace, words, status, cancellationToken)
            : await workspace.Decisions.ListAsync(Workspace.Context, status, limit, before: null, cancellationToken);
        return new JsonObject { ["decisions"] = new JsonArray([.. found.Take(limit).Select(DecisionJson.Line)]) };
    }
}
