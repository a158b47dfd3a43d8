using Witan.Runs.Driving;

namespace Witan.Runs.Snapshots;

/// <summary>A protocol whose state can be kept beside the journal, so that runs of very many events are read quickly.</summary>
/// <remarks>A run of 1,000 events is folded in a few milliseconds: only protocols with far longer runs need this.</remarks>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public interface ISnapshotProtocol<TState> : IProtocol<TState>
{
    /// <summary>Gets the name of the state's shape and of the rules that folded it. Whenever either changes, so does it, and old snapshots are no longer read.</summary>
    string SnapshotFormat { get; }

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    string WriteSnapshot(TState state);

    /// <summary>Reads what <see cref="WriteSnapshot"/> wrote.</summary>
    /// <param name="payload">The text.</param>
    /// <exception cref="System.Text.Json.JsonException">It is damaged: the run is folded from its events.</exception>
    TState ReadSnapshot(string payload);
}
