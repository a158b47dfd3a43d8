namespace Witan.Server.SignIn;

/// <summary>What links that work once are for.</summary>
public static class InvitationKinds
{
    /// <summary>The first administrator.</summary>
    public const string First = "first";

    /// <summary>A new user.</summary>
    public const string New = "new";

    /// <summary>A new password.</summary>
    public const string Password = "password";
}
