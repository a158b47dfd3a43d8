using System.ComponentModel;
using System.Diagnostics;

namespace Witan.Server.Supervision;

/// <summary>One process of a server that a supervisor has started.</summary>
internal sealed class SupervisedProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<IReadOnlyList<string>> _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private SupervisedProcess(Process process, Action<string> output)
    {
        _process = process;
        Id = process.Id;
        _reading = ReadAsync(output);
    }

    /// <summary>Gets its number.</summary>
    public int Id { get; }

    /// <summary>Gets where it listens, once it does.</summary>
    public Task<IReadOnlyList<string>> Serving => _serving.Task;

    /// <summary>Starts one. Its log goes where this process's own goes.</summary>
    /// <param name="command">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="output">Told what else it writes on standard output.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static SupervisedProcess Start(string command, IEnumerable<string> arguments, Action<string> output)
    {
        var start = new ProcessStartInfo(command) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return new SupervisedProcess(Process.Start(start) ?? throw new IOException($"{command} did not start."), output);
        }
        catch (Win32Exception error)
        {
            throw new IOException($"{command} did not start: {error.Message}.", error);
        }
    }

    /// <summary>Waits until it has ended and all that it wrote has been passed on.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>Sends a signal.</summary>
    public void Send(int signal)
    {
        // The number may be another process's by now when this one was waited for.
        if (!_process.HasExited)
        {
            NativeProcesses.Send(Id, signal);
        }
    }

    public void Dispose() => _process.Dispose();

    private async Task ReadAsync(Action<string> output)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (ServingLine.Read(line) is { } addresses)
            {
                _serving.TrySetResult(addresses);
            }
            else
            {
                output(line);
            }
        }
    }
}
