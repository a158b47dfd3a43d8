using Witan.Boards.Board;
using Witan.Kernel.Identity;
using Witan.Runs.Control;

namespace Witan.Commands;

/// <summary>Puts the questions that a run waits for to whoever sits at the terminal.</summary>
internal static class AskedQuestions
{
    /// <summary>Asks all that are open; an empty line skips a question.</summary>
    /// <returns>Whether there was anything to ask, and somebody to answer.</returns>
    public static async Task<bool> AnswerAsync(Workspace workspace, RunId run, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return false;
        }

        var control = RunControl.Of(await workspace.Journal.ReadAsync(Workspace.Context, run, cancellationToken));
        var questions = control.Waits.Values.Where(wait => wait.Kind == WaitKind.Question).OrderBy(wait => wait.Name, StringComparer.Ordinal).ToList();
        foreach (var question in questions)
        {
            await Console.Error.WriteLineAsync($"{question.Text} (an empty line leaves it open)");
            await Console.Error.WriteAsync("> ");
            var answer = await Console.In.ReadLineAsync(cancellationToken);
            var said = string.IsNullOrWhiteSpace(answer) ? BoardProtocol.LeftOpen : answer;
            if (!(await workspace.Engine.Signals.AnswerAsync(Workspace.Context, run, question.Name, said, cancellationToken)).IsOk(out _, out var refusal))
            {
                await Console.Error.WriteLineAsync(refusal.Message);
            }
        }

        return questions.Count > 0;
    }
}
