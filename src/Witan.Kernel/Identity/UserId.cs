namespace Witan.Kernel.Identity;

/// <summary>Names who acts.</summary>
/// <param name="Value">The id, 1 to <see cref="LengthMax"/> characters.</param>
public readonly record struct UserId(string Value)
{
    /// <summary>The longest id.</summary>
    public const int LengthMax = 64;

    /// <summary>Gets whether a call may be made in this user's name.</summary>
    public bool IsValid => Value is { Length: > 0 and <= LengthMax };

    /// <inheritdoc/>
    public override string ToString() => Value;
}
