using System.Text.Json.Nodes;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Memory.Truth;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>memory_correct</c>: puts what is right into the place of a note or a fact.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class MemoryCorrectTool(Workspace workspace) : McpTool(
    "memory_correct",
    "Correct a memory",
    "Put what is right into the place of a note or a fact. Both are kept, each with its time, and name each other.",
    changes: true,
    [
        ToolInput.Text("id", MemoryLimits.WordLengthMax, "The memory's id, or enough of its beginning.") with { IsRequired = true },
        ToolInput.Text("text", MemoryLimits.DescriptionLengthMax, "What is right.") with { IsRequired = true, WayOut = "Say what matters." },
        ToolInput.Text("value", MemoryLimits.ValueLengthMax, "The value of the slot; a fact's correction needs it."),
        ToolInput.Time("validFrom", "From when on it is true. Default: now."),
        ToolInput.Flag("neverTrue", "What is corrected was never true: the correction holds from the same time on."),
    ])
{
    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (!(await workspace.Memory.FindAsync(Workspace.Context, arguments.Required("id"), cancellationToken)).IsOk(out var wrong, out var refusal))
        {
            return refusal;
        }

        var correction = new Correction(arguments.Required("text"))
        {
            Value = arguments.Text("value"), ValidFrom = arguments.Time("validFrom"), WasNeverTrue = arguments.Flag("neverTrue"),
        };
        return (await workspace.Memory.CorrectAsync(Workspace.Context, wrong.Id, correction, cancellationToken)).IsOk(out var corrected, out refusal)
            ? new JsonObject { ["id"] = corrected.Id, ["corrects"] = wrong.Id, ["stands"] = MemoryQuote.Of(corrected) }
            : refusal;
    }
}
