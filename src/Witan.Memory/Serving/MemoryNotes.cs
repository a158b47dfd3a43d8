using Witan.Data.Sessions;
using Witan.Kernel.Results;
using Witan.Memory.Storage;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <summary>Keeps a note or a fact within the transaction of what it tells of: either both are there, or neither.</summary>
/// <remarks>The index meets it at the next recall, as it does what another process wrote.</remarks>
public static class MemoryNotes
{
    /// <summary>Adds one; see <see cref="MemoryService.AddAsync"/>.</summary>
    /// <param name="session">The transaction. From here on it holds the tenant's turn to write memories.</param>
    /// <param name="memory">It.</param>
    /// <param name="id">Its id, unique in the tenant.</param>
    /// <param name="now">The time.</param>
    /// <returns>What became of it; a refusal leaves nothing written.</returns>
    public static async Task<Result<Kept>> AddAsync(DataSession session, NewMemory memory, string id, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(memory);
        if (memory.FindFault() is { } fault)
        {
            return fault;
        }

        return (await ChangeLog.RunAsync(session, (own, log) => FactWrites.AddAsync(own, log, memory, id, now))).Done;
    }
}
