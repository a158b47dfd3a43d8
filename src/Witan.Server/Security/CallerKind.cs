namespace Witan.Server.Security;

/// <summary>What a caller signed in with.</summary>
public enum CallerKind
{
    /// <summary>A cookie: a person in a browser, whose changing requests need the antiforgery token.</summary>
    Person,

    /// <summary>A bearer token: a program.</summary>
    Program,
}
