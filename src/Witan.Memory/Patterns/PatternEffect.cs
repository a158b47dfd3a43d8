namespace Witan.Memory.Patterns;

/// <summary>What a pattern did to those who followed it.</summary>
public enum PatternEffect
{
    /// <summary>It helped.</summary>
    Helped,

    /// <summary>It made no difference.</summary>
    NoEffect,

    /// <summary>It stood in the way.</summary>
    Hindered,
}
