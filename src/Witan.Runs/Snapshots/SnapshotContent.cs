using Witan.Runs.Control;

namespace Witan.Runs.Snapshots;

/// <summary>What a snapshot's payload holds.</summary>
/// <param name="Control">What every run has.</param>
/// <param name="State">What the protocol wrote of its own.</param>
internal sealed record SnapshotContent(RunControl Control, string State);
