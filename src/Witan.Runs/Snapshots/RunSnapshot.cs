namespace Witan.Runs.Snapshots;

/// <summary>The fold of a run at one of its events.</summary>
/// <param name="Version">The event.</param>
/// <param name="Format">Who can read it.</param>
/// <param name="Payload">The fold.</param>
public sealed record RunSnapshot(long Version, string Format, string Payload);
