namespace Witan.Server.Api.Shares;

/// <summary>A link to be made.</summary>
/// <param name="Days">For how many days it works.</param>
public sealed record ShareBody(int Days = 7);
