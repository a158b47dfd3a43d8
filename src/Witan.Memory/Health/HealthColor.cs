namespace Witan.Memory.Health;

/// <summary>How a figure of the memory stands.</summary>
public enum HealthColor
{
    /// <summary>As it should be.</summary>
    Green,

    /// <summary>Somebody should look.</summary>
    Yellow,

    /// <summary>Somebody must act.</summary>
    Red,
}
