namespace Witan.Server.SignIn;

/// <summary>What a link that works once is for.</summary>
/// <param name="Kind">One of <see cref="InvitationKinds"/>.</param>
/// <param name="ForUser">Whose password it sets; null otherwise.</param>
/// <param name="Role">The role that the new user will have.</param>
public sealed record Invitation(string Kind, string? ForUser, string Role);
