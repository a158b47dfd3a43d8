namespace Witan.Server.Api.Accounts;

/// <summary>An invitation.</summary>
/// <param name="Role">The role that the new user will have.</param>
public sealed record InviteBody(string? Role);
