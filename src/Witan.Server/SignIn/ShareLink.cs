namespace Witan.Server.SignIn;

/// <summary>A link by which anybody reads one deliberation.</summary>
/// <param name="Id">Which.</param>
/// <param name="MadeBy">Who shares.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record ShareLink(string Id, string MadeBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
