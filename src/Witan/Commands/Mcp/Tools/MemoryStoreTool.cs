using System.Text.Json.Nodes;
using Witan.Commands.Mcp.Inputs;
using Witan.Commands.Memory;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Truth;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>memory_store</c>: keeps a note or a fact.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class MemoryStoreTool(Workspace workspace) : McpTool(
    "memory_store",
    "Keep a memory",
    "Keep a note, or a fact: the value of a slot of a subject. What is kept already is counted as said again. Says what it supersedes or contradicts.",
    changes: true,
    [
        ToolInput.Text("text", MemoryLimits.DescriptionLengthMax, "What to keep.") with { IsRequired = true, WayOut = "Keep what matters." },
        ToolInput.Text("domain", MemoryLimits.WordLengthMax, $"The field that it is in. Default: {TaskContext.DomainDefault}."),
        ToolInput.Text("type", MemoryLimits.WordLengthMax, $"The kind of work that it belongs to. Default: {TaskContext.TypeDefault}."),
        ToolInput.Texts("tags", MemoryLimits.TagsMax, MemoryLimits.TagLengthMax, "Words to find it by: letters, digits, hyphens and underscores."),
        ToolInput.Text("subject", MemoryLimits.SubjectLengthMax, "Whom or what it is about."),
        ToolInput.Text("slot", MemoryLimits.WordLengthMax, "What of the subject it tells, such as city; makes it a fact."),
        ToolInput.Text("value", MemoryLimits.ValueLengthMax, "The value of the slot."),
        ToolInput.Time("validFrom", "From when on it is true. With it, it takes the place of what was true before."),
        ToolInput.Number("trust", 0, 1, "How far it can be trusted, 0 to 1. Default: 0.5, as a program said it."),
    ])
{
    /// <summary>What a program says is trusted half as far as what a person types.</summary>
    private const decimal TrustDefault = 0.5m;

    /// <summary>Where it comes from, in the memory's words.</summary>
    private const string Source = "mcp";

    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var memory = new NewMemory(arguments.Required("text"))
        {
            Domain = arguments.Text("domain") ?? TaskContext.DomainDefault,
            Type = arguments.Text("type") ?? TaskContext.TypeDefault,
            Tags = arguments.Texts("tags"),
            Subject = arguments.Text("subject"),
            Slot = arguments.Text("slot"),
            Value = arguments.Text("value"),
            ValidFrom = arguments.Time("validFrom"),
            Trust = (double)(arguments.Number("trust") ?? TrustDefault),
            SourceStep = Source,
        };
        var added = await workspace.Memory.AddAsync(Workspace.Context, memory, cancellationToken);
        return added.IsOk(out var kept, out var refusal)
            ? new JsonObject
            {
                ["id"] = kept.Record.Id,
                ["kind"] = MemoryText.Kind(kept.Record.Kind),
                ["new"] = kept.IsNew,
                ["confirmations"] = kept.Record.Confirmations,
                ["supersedes"] = kept.Supersedes is { } earlier ? MemoryQuote.Of(earlier) : null,
                ["contradicts"] = new JsonArray([.. kept.Conflicts.Take(McpLimits.ShortListMax).Select(MemoryQuote.Of)]),
            }
            : refusal;
    }
}
