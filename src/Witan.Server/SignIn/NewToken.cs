namespace Witan.Server.SignIn;

/// <summary>A token that was just made.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">What the program sends as its bearer token. It is not kept, and is shown this once.</param>
public sealed record NewToken(ApiToken Token, string Secret)
{
    /// <summary>Does not write the secret, so that no log does.</summary>
    public override string ToString() => Token.ToString();
}
