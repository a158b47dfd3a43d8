namespace Witan.Server.Api.Accounts;

/// <summary>What a link that works once is accepted with.</summary>
/// <param name="Link">What the link carries.</param>
/// <param name="Id">The id that the new user chooses; not needed for a new password.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address; null for none.</param>
/// <param name="Password">The password.</param>
public sealed record AcceptBody(string? Link, string? Id, string? Name, string? Password, string? Email = null)
{
    /// <summary>Does not write what was typed, so that no log does.</summary>
    public override string ToString() => nameof(AcceptBody);
}
