using Witan.Kernel.Results;
using Witan.Runs.Control;

namespace Witan.Runs.Signals;

/// <summary>Finds what a person means to answer.</summary>
internal static class OpenWaits
{
    /// <summary>Gets the named wait of a kind, or the only one.</summary>
    public static Result<OpenWait> Only(RunControl control, WaitKind kind, string? name, DateTimeOffset now)
    {
        var what = kind.ToString().ToLowerInvariant();
        var open = control.Waits.Values.Where(wait => wait.Kind == kind && (name is null || wait.Name == name)).ToList();
        return open switch
        {
            // The deadline has decided, even if the driver has not come to say so.
            [{ Due: { } due } late] when due <= now => new Conflict($"The {what} '{late.Name}' ended at {due.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z by its deadline."),
            [var only] => only,
            [] => new NotFound(name is null ? $"The run has no open {what}." : $"The run has no open {what} named '{name}'."),
            _ => new Conflict($"The run has several open {what}s: {string.Join(", ", open.Select(wait => wait.Name))}. Say which."),
        };
    }
}
