namespace Witan.Models.Resilience;

/// <summary>What to do when a model does not answer.</summary>
public enum WhenDown
{
    /// <summary>Ask the next model.</summary>
    Fallback,

    /// <summary>Ask no other, and say that the caller wants to wait until it is back.</summary>
    Wait,

    /// <summary>Ask no other, and say that the caller is to end.</summary>
    Fail,
}
