using System.Runtime.InteropServices;

namespace Witan.Input;

/// <summary>Ctrl-C and SIGTERM: the first asks to stop after the step in flight, the second breaks it off.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Signals() =>
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];

    /// <summary>Gets the token that asks to stop in good order.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Gets the token that breaks off what is in flight.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Gets the exit code that the first signal asks for.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Interrupted;

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
        if (_stop.IsCancellationRequested)
        {
            _abort.Cancel();
            return;
        }

        ExitCode = context.Signal == PosixSignal.SIGTERM ? ExitCodes.Terminated : ExitCodes.Interrupted;
        _stop.Cancel();
    }
}
