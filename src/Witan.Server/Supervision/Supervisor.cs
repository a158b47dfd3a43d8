namespace Witan.Server.Supervision;

/// <summary>Keeps one server serving: starts it, sees that it answers, and starts it again when it crashed or hangs.</summary>
/// <param name="command">How the server is started.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
/// <param name="told">Told what happens.</param>
/// <param name="output">Told what the server writes on standard output.</param>
public sealed class Supervisor(SupervisedCommand command, SupervisorOptions options, TimeProvider time, Action<SupervisorNote> told, Action<string> output)
{
    private IReadOnlyList<string> _urls = command.Urls;
    private bool _everServed;

    /// <summary>Keeps it serving until it is asked to stop, or gives up.</summary>
    /// <param name="stop">Asks to stop in good order.</param>
    /// <param name="abort">Asks to break off what is in flight.</param>
    /// <returns>The exit code; see <see cref="RestartRule"/>.</returns>
    /// <exception cref="IOException">The program cannot be started.</exception>
    public async Task<int> RunAsync(CancellationToken stop, CancellationToken abort)
    {
        var crashes = new List<DateTimeOffset>();
        while (true)
        {
            using var server = SupervisedProcess.Start(command.Program, command.Arguments(_urls), output);
            told(new SupervisorNote("starting", $"Server process {server.Id} starts.") { Process = server.Id });
            var end = await WatchAsync(server, stop, abort);
            var now = time.GetUtcNow();
            var decision = RestartRule.Decide(end, crashes, now, options);
            crashes = [.. RestartRule.Counting(crashes, now, options), now];
            Tell(server.Id, end, decision);
            if (decision.Kind != RestartKind.Restart)
            {
                return decision.ExitCode;
            }

            if (!await RestAsync(decision.Wait, stop))
            {
                told(new SupervisorNote("stopped", "Stopped."));
                return 0;
            }
        }
    }

    /// <summary>Waits for the end of a server, and brings it about when it is asked to or must.</summary>
    private async Task<ChildEnd> WatchAsync(SupervisedProcess server, CancellationToken stop, CancellationToken abort)
    {
        var ended = server.EndedAsync();
        using var over = new CancellationTokenSource();
        var hung = HungAsync(server, over.Token);
        var asked = CancelledAsync(stop, over.Token);
        var first = await Task.WhenAny(ended, hung, asked);
        if (first == asked && !ended.IsCompleted)
        {
            await StopAsync(server, ended, abort);
        }
        else if (first == hung && !ended.IsCompleted)
        {
            await EndHungAsync(server, ended);
        }

        var code = await ended;
        await over.CancelAsync();
        await hung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await asked;
        return new ChildEnd(code, stop.IsCancellationRequested, first == hung, _everServed);
    }

    /// <summary>Completes when the server did not begin to listen in time, or does not answer any more.</summary>
    private async Task HungAsync(SupervisedProcess server, CancellationToken over)
    {
        try
        {
            _urls = await server.Serving.WaitAsync(options.StartMax, time, over);
        }
        catch (TimeoutException)
        {
            told(new SupervisorNote("hung", $"Server process {server.Id} does not listen after {options.StartMax.TotalSeconds:0} s.") { Process = server.Id, IsAlert = true });
            return;
        }

        _everServed = true;
        told(new SupervisorNote("serving", $"{string.Join(' ', _urls)} is served by process {server.Id}.") { Process = server.Id, Addresses = _urls });
        using var probe = new ServerProbe(_urls, options.ProbeTimeout, time);
        await new ServerWatch(server.Id, probe, options, time, told).UntilHungAsync(over);
        told(new SupervisorNote("hung", $"Server process {server.Id} left {options.ProbesMissedMax} probes in a row without an answer.") { Process = server.Id, IsAlert = true });
    }

    private async Task StopAsync(SupervisedProcess server, Task ended, CancellationToken abort)
    {
        told(new SupervisorNote("stopping", $"Server process {server.Id} is asked to stop.") { Process = server.Id });
        server.Send(NativeProcesses.Terminate);
        // The second signal of whoever stops us is passed on, too: it breaks off what is in flight.
        await using var again = abort.Register(() => server.Send(NativeProcesses.Terminate));
        await KillAfterAsync(server, ended, options.StopMax);
    }

    private Task EndHungAsync(SupervisedProcess server, Task ended)
    {
        server.Send(NativeProcesses.Terminate);
        return KillAfterAsync(server, ended, options.KillAfter);
    }

    private async Task KillAfterAsync(SupervisedProcess server, Task ended, TimeSpan wait)
    {
        try
        {
            await ended.WaitAsync(wait, time);
        }
        catch (TimeoutException)
        {
            told(new SupervisorNote("killed", $"Server process {server.Id} did not end within {wait.TotalSeconds:0.#} s of SIGTERM and was killed.") { Process = server.Id });
            server.Send(NativeProcesses.Kill);
        }
    }

    private async Task<bool> RestAsync(TimeSpan wait, CancellationToken stop)
    {
        await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    private static async Task CancelledAsync(CancellationToken stop, CancellationToken over)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, over);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Tell(int process, ChildEnd end, RestartDecision decision) => told(decision.Kind switch
    {
        RestartKind.Stopped => new SupervisorNote("stopped", $"Stopped; server process {process} ended with code {end.ExitCode}.") { Process = process },
        RestartKind.Refused => new SupervisorNote("refused", $"Server process {process} ended with code {end.ExitCode}: it cannot take its settings or its address. What is wrong stands above.") { Process = process, IsAlert = true },
        RestartKind.GiveUp => new SupervisorNote(
            "gave-up",
            $"ALERT: the server crashed {decision.Crashes} times within {options.CrashWindow.TotalSeconds:0} s (last with code {end.ExitCode}) and is not started again. See docs/runbooks/restart-loop.md.") { Process = process, IsAlert = true },
        _ => new SupervisorNote(
            "crashed",
            $"Server process {process} {(end.WasHung ? "was ended for not answering" : $"ended with code {end.ExitCode}")}; started again {(decision.Wait > TimeSpan.Zero ? $"in {decision.Wait.TotalMilliseconds:0} ms" : "at once")}, crash {decision.Crashes} of {options.CrashesMax} within {options.CrashWindow.TotalSeconds:0} s.") { Process = process, IsAlert = true },
    });
}
