using Witan.Data;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>A system call on the database's files that fails, as strace is told.</summary>
/// <remarks>
/// strace counts by thread, and only the calls on the paths it is given. So the n-th call of each thread fails: a thread that opens
/// and one that writes have their faults apart, and every call has its turn.
/// </remarks>
/// <param name="Call">The system call.</param>
/// <param name="Error">The error that it answers with.</param>
/// <param name="When">Which calls: <c>7</c> is the seventh alone, <c>7+</c> it and all that follow.</param>
internal sealed record Injection(string Call, string Error, string When)
{
    /// <summary>Gets whether a commit that failed may stand: all of it was written, no sync could tell whether it arrived, and none came after.</summary>
    public bool LeavesCommitsInDoubt => Call.Contains("sync", StringComparison.Ordinal) && When.EndsWith('+');

    /// <summary>Runs the worker under it.</summary>
    public async Task<FaultRun> RunAsync(string command, string directory)
    {
        var file = Path.Combine(directory, DataOptions.DatabaseFileName);
        var log = directory + ".strace";
        string[] paths = [directory, file, file + "-wal", file + "-shm", file + "-journal"];
        var result = await WitanProcess.RunAsync(
            "strace",
            [
                "-f", "--seccomp-bpf", "-qq", "-o", log, .. paths.SelectMany(path => new[] { "-P", path }),
                "-e", $"trace={Call}", "-e", $"inject={Call}:error={Error}:when={When}", Worker.Program, command, directory,
            ]);
        return new FaultRun(this, result, (await File.ReadAllTextAsync(log)).Contains("(INJECTED)", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Call} {When} {Error}";
}
