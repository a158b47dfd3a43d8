namespace Witan.Server.Health;

/// <summary>How a part was found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fault">What is wrong; null when it works.</param>
/// <param name="Since">Since when it has been working, or not.</param>
public sealed record PartReport(string Name, string? Fault, DateTimeOffset Since)
{
    /// <summary>Gets whether it works.</summary>
    public bool Works => Fault is null;
}
