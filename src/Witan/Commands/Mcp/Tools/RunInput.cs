using Witan.Commands.Mcp.Inputs;

namespace Witan.Commands.Mcp.Tools;

/// <summary>How tools are told which run, or which decision, is meant.</summary>
internal static class RunInput
{
    private const int IdLengthMax = 40;

    /// <summary>Gets the argument that names a run.</summary>
    public static ToolInput Id { get; } = ToolInput.Text("run", IdLengthMax, "The run's id, or enough of its beginning.") with { IsRequired = true, WayOut = "'decision_list' shows ids." };

    /// <summary>Gets the argument that names a decision.</summary>
    public static ToolInput Decision { get; } = ToolInput.Text("id", IdLengthMax, "The decision's id, which is its run's, or enough of its beginning.") with { WayOut = "'decision_list' shows ids." };
}
