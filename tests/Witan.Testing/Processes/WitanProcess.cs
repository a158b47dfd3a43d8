using System.Diagnostics;

namespace Witan.Testing.Processes;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output, string Error);

/// <summary>Runs the program that users get, as a process of its own.</summary>
public static class WitanProcess
{
    /// <summary>Nothing that a test runs takes longer than this.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Gets the launcher.</summary>
    public static string Launcher => Repository.File("witan");

    /// <summary>Gets the built program, which the launcher starts.</summary>
    public static string Program => Repository.File("artifacts", "witan", "witan");

    /// <summary>Runs the program.</summary>
    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(Program, arguments);

    /// <summary>Runs any command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What stands on standard input.</param>
    /// <param name="environment">Variables to set.</param>
    public static async Task<ProcessResult> RunAsync(
        string command, IEnumerable<string> arguments, byte[]? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        using var process = Start(command, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
        }

        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException cause)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} did not end within {Limit}.", cause);
        }

        return new ProcessResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public static Process Start(string command, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var start = new ProcessStartInfo(command)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Tests must not see, nor touch, what the user of this machine keeps.
        start.Environment.Remove("WITAN_DATA");
        start.Environment.Remove("WITAN_DATABASE");
        start.Environment.Remove("WITAN_DATABASE_OWNER");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
    }
}
