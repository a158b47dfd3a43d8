namespace Witan.Server.SignIn;

/// <summary>What somebody typed to sign in, and from where.</summary>
/// <param name="Login">The user's id or e-mail address.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">The authenticator's code; null when none was typed.</param>
/// <param name="Address">From which address.</param>
/// <param name="Agent">What the browser calls itself.</param>
public sealed record SignInAttempt(string Login, string Password, string? Code, string Address, string Agent)
{
    /// <summary>Does not write what was typed, so that no log does.</summary>
    public override string ToString() => $"a sign-in from {Address}";
}
