using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>One caller's transaction, waiting for its turn and then for its batch to be durable.</summary>
internal interface IPendingWrite
{
    /// <summary>Gets when it was queued, in ticks of <see cref="TimeProvider.GetTimestamp"/>.</summary>
    long QueuedAt { get; }

    /// <summary>Runs the statements; may be called again when the transaction around them was lost.</summary>
    void Run(SqliteConnection connection);

    /// <summary>Tells the caller that what ran last is on the disk.</summary>
    void Acknowledge();

    /// <summary>Tells the caller that nothing of it was kept.</summary>
    void Refuse(Exception error);
}
