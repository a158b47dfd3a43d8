namespace Witan.Server.Api.Tenants;

/// <summary>A tenant that was made.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Link">The path by which its first administrator chooses a name and a password; shown this once.</param>
public sealed record TenantMade(string Id, string Name, string Link)
{
    /// <summary>Does not write the secret, so that no log does.</summary>
    public override string ToString() => Id;
}
