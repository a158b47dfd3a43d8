namespace Witan.Memory.Patterns;

/// <summary>What episodes have in common.</summary>
public enum PatternKind
{
    /// <summary>A tool that a type of work is done with.</summary>
    Tool,

    /// <summary>What was done after a tool had failed.</summary>
    Recovery,

    /// <summary>How work with a tag ends.</summary>
    Tag,
}
