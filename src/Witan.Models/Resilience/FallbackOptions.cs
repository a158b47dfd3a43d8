namespace Witan.Models.Resilience;

/// <summary>When another model is asked.</summary>
public sealed record FallbackOptions
{
    /// <summary>Gets what to do when a model does not answer.</summary>
    /// <value><see cref="WhenDown.Fallback"/>.</value>
    public WhenDown WhenDown { get; init; } = WhenDown.Fallback;

    /// <summary>Gets a value indicating whether another model is asked for what one declined by its policy.</summary>
    /// <value>True. Set it to false where a refusal is to stand.</value>
    public bool AfterRefusal { get; init; } = true;
}
