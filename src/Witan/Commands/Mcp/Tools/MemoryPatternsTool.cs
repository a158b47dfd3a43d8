using System.Text.Json.Nodes;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Patterns;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>memory_patterns</c>: what several episodes have in common.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class MemoryPatternsTool(Workspace workspace) : McpTool(
    "memory_patterns",
    "List patterns",
    "List what at least three episodes of a field have in common, the surest first, with the episodes that it was counted from.",
    changes: false,
    [
        ToolInput.Text("domain", MemoryLimits.WordLengthMax, $"The field. Default: {TaskContext.DomainDefault}."),
        ToolInput.Whole("limit", 1, McpLimits.ListMax, $"At most this many. Default: {LimitDefault}."),
    ])
{
    private const int LimitDefault = 20;

    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var patterns = await workspace.Memory.PatternsAsync(
            Workspace.Context, arguments.Text("domain") ?? TaskContext.DomainDefault, (int)(arguments.Whole("limit") ?? LimitDefault), cancellationToken);
        return new JsonObject { ["notice"] = MemoryQuote.Notice, ["patterns"] = new JsonArray([.. patterns.Select(Shown)]) };
    }

    private static JsonObject Shown(Pattern pattern) => new()
    {
        ["id"] = pattern.Key.Id,
        ["when"] = pattern.Key.Condition,
        ["then"] = pattern.Key.Advice,
        ["confidence"] = pattern.Confidence,
        ["successes"] = pattern.Successes,
        ["trials"] = pattern.Trials,
        ["episodes"] = new JsonArray([.. pattern.Sources.Select(source => (JsonNode)source.EpisodeId)]),
    };
}
