using System.Runtime.InteropServices;

namespace Witan.Input;

/// <summary>Ctrl-C, SIGTERM and the end of the terminal: the first asks to stop after the step in flight, the second breaks it off.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Signals() =>
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    /// <summary>Gets the token that asks to stop in good order.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Gets the token that breaks off what is in flight.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Gets the exit code that the first signal asks for.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Interrupted;

    /// <summary>Gets or sets whether what a terminal sends to all its processes is left to the supervisor of this one, which passes it on as SIGTERM.</summary>
    public bool LeavesTerminal { get; set; }

    /// <summary>Breaks off what is in flight, as the second signal does.</summary>
    public void Break()
    {
        _stop.Cancel();
        _abort.Cancel();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
        _abort.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (LeavesTerminal && context.Signal is (PosixSignal.SIGINT or PosixSignal.SIGHUP))
        {
            return;
        }

        if (_stop.IsCancellationRequested)
        {
            _abort.Cancel();
            return;
        }

        ExitCode = context.Signal switch
        {
            PosixSignal.SIGTERM => ExitCodes.Terminated,
            PosixSignal.SIGHUP => ExitCodes.HungUp,
            _ => ExitCodes.Interrupted,
        };
        _stop.Cancel();
    }
}
