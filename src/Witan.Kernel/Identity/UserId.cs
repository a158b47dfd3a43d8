namespace Witan.Kernel.Identity;

/// <summary>Names who acts.</summary>
/// <param name="Value">The id, 1 to 64 characters.</param>
public readonly record struct UserId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
