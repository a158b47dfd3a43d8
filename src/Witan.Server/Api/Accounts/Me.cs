namespace Witan.Server.Api.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The user's id.</param>
/// <param name="Role">The role.</param>
/// <param name="Scopes">What the credential may be used for.</param>
/// <param name="Credential">The id of the sign-in or the token.</param>
public sealed record Me(string Tenant, string User, string Role, IReadOnlyList<string> Scopes, string Credential);
