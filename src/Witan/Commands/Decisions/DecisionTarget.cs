using System.CommandLine;
using Witan.Boards.Decisions;
using Witan.Input;
using Witan.Kernel.Results;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary>What every command on one decision takes: its id, the data directory, the form of the answer.</summary>
internal sealed class DecisionTarget
{
    /// <summary>Gets the decision.</summary>
    public Argument<string> Decision { get; } = new("ID") { Description = "The decision's id, which is its run's, or enough of its beginning." };

    /// <summary>Gets the data directory.</summary>
    public Option<string?> Data { get; } = SharedOptions.Data();

    /// <summary>Gets whether JSON is printed.</summary>
    public Option<bool> Json { get; } = SharedOptions.Json("Print the decision as an object.");

    /// <summary>Finds the decision and hands it to a command, or says in one line why there is none.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> UseAsync(CommandContext context, ParseResult parsed, Func<Workspace, DecisionView, Task<int>> use)
    {
        var dataDirectory = DataPaths.Resolve(parsed.GetValue(Data));
        if (!Workspace.Exists(dataDirectory))
        {
            return CommandErrors.Report($"There are no decisions in {dataDirectory}. 'witan deliberate' makes a proposal.", ExitCodes.BadInput);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var found = await workspace.Decisions.FindAsync(Workspace.Context, parsed.GetValue(Decision)!, context.Signals.Stop);
        return found.IsOk(out var view, out var refusal) ? await use(workspace, view) : CommandErrors.Report(refusal.Message, ExitCodes.BadInput);
    }

    /// <summary>Changes the decision and says where it stands then.</summary>
    /// <param name="context">The clock and the signals of the terminal.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="change">The change.</param>
    /// <param name="say">Says what became of it.</param>
    /// <returns>The exit code.</returns>
    public Task<int> ChangeAsync(
        CommandContext context, ParseResult parsed, Func<Workspace, Decision, Task<Result<Decision>>> change, Func<Decision, IReadOnlyList<DecisionTrigger>, IEnumerable<string>> say) =>
        UseAsync(context, parsed, async (workspace, view) =>
        {
            if (!(await change(workspace, view.Decision)).IsOk(out var changed, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            if (parsed.GetValue(Json))
            {
                Console.Out.WriteLine(DecisionJson.Line(changed).ToJsonString(JsonText.Indented));
                return ExitCodes.Ok;
            }

            foreach (var line in say(changed, view.Triggers))
            {
                Console.Out.WriteLine(line);
            }

            return ExitCodes.Ok;
        });
}
