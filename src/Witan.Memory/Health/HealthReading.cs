namespace Witan.Memory.Health;

/// <summary>A figure as it stands.</summary>
/// <param name="Row">Its borders.</param>
/// <param name="Value">The value; null when there was nothing to measure.</param>
/// <param name="Samples">Of how many it is.</param>
public sealed record HealthReading(HealthThreshold Row, double? Value, long Samples)
{
    /// <summary>Gets its state; null when there was nothing to measure.</summary>
    public HealthColor? Color => Value is { } value ? Row.Judge(value) : null;

    /// <summary>Gets what to do; null when there was nothing to measure.</summary>
    public string? Action => Color is { } color ? Row.Action(color) : null;
}
