namespace Witan.Server.Health;

/// <summary>Whether the server can work.</summary>
/// <param name="Parts">Each critical part.</param>
/// <param name="At">When they were tried.</param>
public sealed record ReadinessReport(IReadOnlyList<PartReport> Parts, DateTimeOffset At)
{
    /// <summary>Gets whether every part works.</summary>
    public bool IsReady => Parts.All(part => part.Works);

    /// <summary>Writes one line for each part that does not work; <c>ready</c> when there is none.</summary>
    public string ToText() => IsReady ? "ready\n" : string.Concat(Parts.Where(part => !part.Works).Select(part => $"{part.Name}: {part.Fault}\n"));
}
