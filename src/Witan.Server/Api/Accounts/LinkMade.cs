namespace Witan.Server.Api.Accounts;

/// <summary>A link that was just made.</summary>
/// <param name="Link">The path with the secret, which is not kept and shown this once.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record LinkMade(string Link, DateTimeOffset ExpiresAt)
{
    /// <summary>Does not write the secret, so that no log does.</summary>
    public override string ToString() => nameof(LinkMade);
}
