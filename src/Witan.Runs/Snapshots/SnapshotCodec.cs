using System.Text.Json;
using Witan.Runs.Control;

namespace Witan.Runs.Snapshots;

/// <summary>Writes and reads the fold of a run.</summary>
internal static class SnapshotCodec
{
    public static RunSnapshot Write<TState>(ISnapshotProtocol<TState> protocol, RunControl control, TState state) => new(
        control.Version,
        protocol.SnapshotFormat,
        JsonSerializer.Serialize(new SnapshotContent(control, protocol.WriteSnapshot(state)), SnapshotsJson.Default.SnapshotContent));

    /// <summary>Reads a snapshot; null when it is not of this program's making, or damaged. A cache is never a reason to fail.</summary>
    public static (RunControl Control, TState State)? Read<TState>(ISnapshotProtocol<TState> protocol, RunSnapshot snapshot)
    {
        if (snapshot.Format != protocol.SnapshotFormat)
        {
            return null;
        }

        try
        {
            var content = JsonSerializer.Deserialize(snapshot.Payload, SnapshotsJson.Default.SnapshotContent);
            return content is { Control: { Opened: not null } control } && control.Version == snapshot.Version
                ? (control with { Waits = control.Waits.WithComparers(StringComparer.Ordinal) }, protocol.ReadSnapshot(content.State))
                : null;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
