namespace Witan.Server.Supervision;

/// <summary>One thing that a supervisor saw or did.</summary>
/// <param name="What">What, in a word that stays the same.</param>
/// <param name="Message">What, for people.</param>
public sealed record SupervisorNote(string What, string Message)
{
    /// <summary>Gets the server's process; null when it is about none.</summary>
    public int? Process { get; init; }

    /// <summary>Gets where the server listens; empty when it is not about that.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Gets whether somebody has to look.</summary>
    public bool IsAlert { get; init; }
}
