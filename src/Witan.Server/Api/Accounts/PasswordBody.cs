namespace Witan.Server.Api.Accounts;

/// <summary>A new password.</summary>
/// <param name="Current">The password until now.</param>
/// <param name="New">The new one.</param>
public sealed record PasswordBody(string? Current, string? New)
{
    /// <summary>Does not write what was typed, so that no log does.</summary>
    public override string ToString() => nameof(PasswordBody);
}
