namespace Witan.Boards.Swarm;

/// <summary>The three ways a swarm may decide, from the boldest to the most careful.</summary>
public static class SwarmOptionIds
{
    /// <summary>Go ahead as it stands.</summary>
    public const string GoAhead = "go-ahead";

    /// <summary>Go ahead in phases, under conditions.</summary>
    public const string Phased = "phased";

    /// <summary>Do not go ahead before it is revised.</summary>
    public const string Revise = "revise-first";

    /// <summary>Gets the three, from the boldest to the most careful.</summary>
    public static IReadOnlyList<string> All { get; } = [GoAhead, Phased, Revise];

    /// <summary>Says an option in words.</summary>
    /// <param name="id">One of <see cref="All"/>.</param>
    public static string Describe(string id) => id switch
    {
        GoAhead => "Go ahead as it stands",
        Phased => "Go ahead in phases, under conditions",
        Revise => "Do not go ahead before it is revised",
        _ => id,
    };
}
