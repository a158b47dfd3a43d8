namespace Witan.Server.Api.Accounts;

/// <summary>What somebody signs in with.</summary>
/// <param name="Login">The id or the e-mail address.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">The code of an authenticator; needed when the account has one.</param>
/// <param name="Tenant">The tenant; this machine's own when nobody says.</param>
public sealed record SignInBody(string? Login, string? Password, string? Code = null, string? Tenant = null)
{
    /// <summary>Does not write what was typed, so that no log does.</summary>
    public override string ToString() => nameof(SignInBody);
}
