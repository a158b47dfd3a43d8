namespace Witan.Server.SignIn;

/// <summary>A browser that is signed in, as its user sees it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Address">From where it signed in.</param>
/// <param name="Agent">What the browser calls itself.</param>
/// <param name="SignedInAt">When it signed in.</param>
/// <param name="SeenAt">When it was last used, to a tenth of its life.</param>
/// <param name="ExpiresAt">When it ends unless it is used.</param>
public sealed record OpenSignIn(string Id, string Address, string Agent, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt);
