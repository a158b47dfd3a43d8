namespace Witan.Server.Api.Accounts;

/// <summary>A user to be made without a password: one that signs in by tokens alone, or to whom a link is sent afterwards.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address; null for none.</param>
/// <param name="Role">viewer, member, approver, admin or operator.</param>
public sealed record NewUserBody(string? Id, string? Name, string? Role, string? Email = null);
