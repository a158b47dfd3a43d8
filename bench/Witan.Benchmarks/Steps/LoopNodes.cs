namespace Witan.Benchmarks.Steps;

/// <summary>The six steps of the loop that engines are compared by.</summary>
internal static class LoopNodes
{
    public const string Decompose = "decompose";

    public const string Select = "select";

    public const string Deliberate = "deliberate";

    public const string Critique = "critique";

    public const string Vote = "vote";

    public const string Synthesize = "synthesize";
}
