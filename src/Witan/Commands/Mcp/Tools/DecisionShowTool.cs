using System.Text.Json.Nodes;
using Witan.Commands.Decisions;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Results;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>decision_show</c>: a decision with its options, its triggers and how it turned out.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class DecisionShowTool(Workspace workspace) : McpTool(
    "decision_show",
    "Show a decision",
    "Show one decision, by its id or by words of its question: its options, who decided and why, what is watched, how it turned out.",
    changes: false,
    [
        RunInput.Decision,
        ToolInput.Text("question", DecisionSearch.WordsLengthMax, "Words that its question has, and no other decision's."),
    ])
{
    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (!(await IdAsync(arguments, cancellationToken)).IsOk(out var id, out var refusal))
        {
            return refusal;
        }

        return (await workspace.Decisions.FindAsync(Workspace.Context, id, cancellationToken)).IsOk(out var view, out refusal) ? DecisionJson.View(view) : refusal;
    }

    private async Task<Result<string>> IdAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Has("id") == arguments.Has("question"))
        {
            return new InvalidInput("decision_show needs 'id' or 'question', and not both.");
        }

        if (arguments.Text("id") is { } id)
        {
            return id;
        }

        return await DecisionSearch.FindAsync(workspace, arguments.Required("question"), status: null, cancellationToken) switch
        {
            [] => new NotFound("No decision's question has all of these words. Use fewer, or 'decision_list'."),
            [var only] => only.Id,
            var several => new Conflict($"{several.Count} decisions have these words in their question. Give the id of one: {string.Join(", ", several.Take(McpLimits.ShortListMax).Select(decision => decision.Id))}."),
        };
    }
}
