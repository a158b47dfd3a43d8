using System.CommandLine;
using Witan.Input;
using Witan.Kernel.Results;
using Witan.Output;
using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Commands.Steering;

/// <summary>What every command that steers one run takes: the run, the data directory, the form of the answer.</summary>
internal sealed class RunTarget
{
    /// <summary>Gets the run.</summary>
    public Argument<string> Run { get; } = SharedOptions.Run();

    /// <summary>Gets the data directory.</summary>
    public Option<string?> Data { get; } = SharedOptions.Data();

    /// <summary>Gets whether JSON is printed.</summary>
    public Option<bool> Json { get; } = SharedOptions.Json("Print where the run stands as an object.");

    /// <summary>Sends a signal to the run and says where it stands then.</summary>
    /// <param name="context">The clock and the signals of the terminal.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="send">Sends the signal.</param>
    /// <param name="say">Says what became of the run; is given it and the option that names the data directory.</param>
    /// <returns>The exit code.</returns>
    public Task<int> SendAsync(
        CommandContext context, ParseResult parsed, Func<Workspace, RunHead, Task<Result<RunControl>>> send, Func<RunHead, string, string> say)
    {
        var dataDirectory = DataPaths.Resolve(parsed.GetValue(Data));
        return RunLookup.UseAsync(context, dataDirectory, parsed.GetValue(Run)!, async (workspace, head) =>
        {
            if (!(await send(workspace, head)).IsOk(out var control, out var refusal))
            {
                return CommandErrors.Report($"Run {head.Id}: {refusal.Message}", ExitCodes.Of(refusal));
            }

            Console.Out.WriteLine(parsed.GetValue(Json) ? CommandJson.Standing(head.Id, control) : say(head, DataPaths.NextOption(dataDirectory)));
            return ExitCodes.Ok;
        });
    }
}
