using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>What one process tells another of an append: which run of which tenant, and nothing of its content.</summary>
internal static class RunNotes
{
    private const string Run = "run ";
    private const string Due = "due ";
    private const int TenantAt = 4 + RunId.Length + 1;

    /// <summary>Writes a note, short enough for <see cref="DataSession.NotifyAsync"/>.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="run">The run.</param>
    /// <param name="wakes">Whether a worker should look at what is due.</param>
    public static string Write(TenantId tenant, RunId run, bool wakes) => $"{(wakes ? Due : Run)}{run} {tenant}";

    /// <summary>Reads a note; null when it is about something else.</summary>
    public static (TenantId Tenant, RunId Run, bool Wakes)? Read(string note) =>
        note.Length > TenantAt && note[TenantAt - 1] == ' ' && (note.StartsWith(Run, StringComparison.Ordinal) || note.StartsWith(Due, StringComparison.Ordinal))
            ? (new TenantId(note[TenantAt..]), new RunId(note[Run.Length..(TenantAt - 1)]), note.StartsWith(Due, StringComparison.Ordinal))
            : null;
}
