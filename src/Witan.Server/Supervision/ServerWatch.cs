namespace Witan.Server.Supervision;

/// <summary>Probes one server for as long as it answers, and says when it became ready, and when it is not ready any more.</summary>
/// <param name="process">The server's process.</param>
/// <param name="probe">Asks it.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
/// <param name="told">Told what changes.</param>
internal sealed class ServerWatch(int process, ServerProbe probe, SupervisorOptions options, TimeProvider time, Action<SupervisorNote> told)
{
    /// <summary>The pause between two probes until the server is ready for the first time: whoever waits for it wants to know soon.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private string? _standing;
    private bool _wasReady;

    /// <summary>Probes until the server counts as hung.</summary>
    /// <param name="over">Ends it with an <see cref="OperationCanceledException"/>: the server is gone.</param>
    public async Task UntilHungAsync(CancellationToken over)
    {
        var rule = default(ProbeRule);
        while (true)
        {
            var lives = await probe.LivesAsync(over);
            rule = rule.After(lives);
            if (rule.IsHung(options))
            {
                return;
            }

            if (lives)
            {
                Tell(await probe.ReadyAsync(over));
            }
            else
            {
                told(new SupervisorNote("no-answer", $"Server process {process} did not answer probe {rule.Missed} of {options.ProbesMissedMax}.") { Process = process });
            }

            await Task.Delay(_wasReady || FirstPause > options.ProbeEvery ? options.ProbeEvery : FirstPause, time, over);
        }
    }

    private void Tell(string? standing)
    {
        if (standing is null || standing == _standing)
        {
            return;
        }

        _standing = standing;
        if (standing.Length == 0)
        {
            _wasReady = true;
            told(new SupervisorNote("ready", $"Server process {process} is ready.") { Process = process });
        }
        else if (_wasReady)
        {
            told(new SupervisorNote("not-ready", $"Server process {process} is not ready: {standing.ReplaceLineEndings(" ")}") { Process = process, IsAlert = true });
        }
    }
}
