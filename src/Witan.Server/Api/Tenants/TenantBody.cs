namespace Witan.Server.Api.Tenants;

/// <summary>A tenant to be made.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record TenantBody(string? Id, string? Name);
