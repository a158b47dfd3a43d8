using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>What one process tells another of an append: which run of which tenant, and nothing of its content.</summary>
internal static class RunNotes
{
    private const string Prefix = "run ";

    /// <summary>Writes a note, short enough for <see cref="DataSession.NotifyAsync"/>.</summary>
    public static string Write(TenantId tenant, RunId run) => $"{Prefix}{run} {tenant}";

    /// <summary>Reads a note; null when it is about something else.</summary>
    public static (TenantId Tenant, RunId Run)? Read(string note)
    {
        const int tenantAt = 4 + RunId.Length + 1;
        return note.StartsWith(Prefix, StringComparison.Ordinal) && note.Length > tenantAt && note[tenantAt - 1] == ' '
            ? (new TenantId(note[tenantAt..]), new RunId(note[Prefix.Length..(tenantAt - 1)]))
            : null;
    }
}
