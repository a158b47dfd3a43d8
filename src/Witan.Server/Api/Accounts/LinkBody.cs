namespace Witan.Server.Api.Accounts;

/// <summary>A link that works once.</summary>
/// <param name="Link">What it carries.</param>
public sealed record LinkBody(string? Link)
{
    /// <summary>Does not write the secret, so that no log does.</summary>
    public override string ToString() => nameof(LinkBody);
}
