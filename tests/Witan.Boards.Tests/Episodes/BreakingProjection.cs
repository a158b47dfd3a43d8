using Witan.Data.Sessions;
using Witan.Runs.Journal;
using Witan.Testing.Journals;

namespace Witan.Boards.Tests.Episodes;

/// <summary>Breaks off the first transaction that closes a run, after all others have written.</summary>
internal sealed class BreakingProjection : IJournalProjection
{
    public bool HasBroken { get; private set; }

    public Task ApplyAsync(DataSession session, JournalEntry entry)
    {
        if (HasBroken || !entry.Events.Any(recorded => recorded.Event is RunClosed))
        {
            return Task.CompletedTask;
        }

        HasBroken = true;
        throw new CrashException();
    }
}
