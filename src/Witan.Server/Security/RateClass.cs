namespace Witan.Server.Security;

/// <summary>Which limits of rate hold for a route, beside those of the address, the user and the tenant.</summary>
public enum RateClass
{
    /// <summary>No others.</summary>
    Ordinary,

    /// <summary>As few as a person types: passwords, codes, links that work once.</summary>
    SignIn,

    /// <summary>No others, and not one of the requests that are worked on at once: it lasts for hours, and has limits of its own.</summary>
    Live,

    /// <summary>None at all: what watches the server asks often, and costs nothing.</summary>
    Watch,
}
