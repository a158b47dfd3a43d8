using Microsoft.Extensions.AI;
using Witan.Boards.Minds;
using Witan.Models.Budget;
using Witan.Models.Calls;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Testing.Scripts;

namespace Witan.Boards.Tests.Minds;

/// <summary>Does every step of a script by one paid call.</summary>
/// <param name="model">Asks the model, and keeps its accounts.</param>
/// <param name="callUsd">The most that one call may cost, in US dollars.</param>
internal sealed class PaidStepExecutor(BudgetedChatClient model, decimal callUsd) : IStepExecutor<ScriptState>
{
    public async Task<IReadOnlyList<RunEvent>> ExecuteAsync(ScriptState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        var options = new ChatOptions { MaxOutputTokens = 200 };
        new ModelCall(scope.Context, step.Name, "1") { Budget = new StepBudget(scope, step.Name, null, callUsd) }.PutInto(options);
        var answer = await model.GetResponseAsync("Yes or no?", options, cancellationToken);
        return [new ScriptStepDone { Step = step.Name, Text = answer.Text }];
    }
}
