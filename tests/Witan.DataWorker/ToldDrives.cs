using System.Globalization;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Testing.Scripts;

namespace Witan.DataWorker;

/// <summary>Tells on standard output what becomes of every drive, and of every call.</summary>
/// <param name="drives">Who drives.</param>
internal sealed class ToldDrives(IRunDrives drives) : IRunDrives
{
    public async Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, CancellationToken stop, CancellationToken abort)
    {
        Say("begin", run);
        var driven = await drives.DriveAsync(context, run, stop, abort);
        Say(driven.IsOk(out var outcome, out _) ? Word(outcome) : "conflict", run);
        return driven;
    }

    /// <summary>Lets an executor tell of every call that it begins.</summary>
    public static ScriptExecutor Telling() => new(TimeProvider.System)
    {
        OnBegun = (run, step) => Say("call", run, " " + step),
    };

    private static string Word(DriveOutcome outcome) => outcome switch
    {
        DriveOutcome.Interrupted => "leave",
        DriveOutcome.Completed => "end",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static void Say(string what, RunId run, string more = "") =>
        Lines.Print(string.Create(CultureInfo.InvariantCulture, $"{what} {run} {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}{more}"));
}
