using System.Text.Json.Serialization.Metadata;
using Witan.Boards.Minds;
using Witan.Boards.Personas;
using Witan.Models.Analyst;
using Witan.Models.Calls;
using Witan.Models.Chat;
using Witan.Models.Minds;
using Witan.Runs.Definitions;

namespace Witan.Boards.Board;

/// <summary>Asks minds within the steps of a board or a round table.</summary>
/// <param name="minds">Who answers.</param>
/// <param name="definition">What a run is pinned to.</param>
/// <param name="callUsd">The most that one call may cost, in US dollars.</param>
internal sealed class StepMinds(IMinds minds, RunDefinition definition, decimal callUsd)
{
    /// <summary>Asks, and once more with what was wrong when the answer could not be taken.</summary>
    /// <param name="ask">Asks; is given what was wrong with the answer before, null at first.</param>
    /// <param name="take">Takes the answer, or refuses it.</param>
    /// <exception cref="MindAnswerException">The second answer could not be taken either.</exception>
    public static async Task<TEvent> TakeAsync<TAnswer, TEvent>(Func<string?, Task<MindAnswer<TAnswer>>> ask, Func<MindAnswer<TAnswer>, TEvent> take)
    {
        MindAnswer<TAnswer>? refused = null;
        try
        {
            refused = await ask(null);
            return take(refused);
        }
        catch (MindAnswerException fault)
        {
            var second = await ask(fault.Message);
            // What was refused was paid for all the same.
            return take(refused is null ? second : second with
            {
                InputTokens = refused.InputTokens + second.InputTokens,
                OutputTokens = refused.OutputTokens + second.OutputTokens,
                Uses = [.. refused.Uses, .. second.Uses],
            });
        }
    }

    /// <summary>Asks.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="input">Writes the material; it is given the persona with its lenses when the built-in analyst answers, else nothing.</param>
    /// <param name="answer">The answer's type.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(StepAsk asked, Func<Persona?, string> input, JsonTypeInfo<TAnswer> answer, CancellationToken cancellationToken)
    {
        var mind = minds.For(asked.Scope.Context, asked.Role);
        var isAnalyst = mind.GetService(typeof(AnalystChatClient)) is not null;
        return mind.AskForStepAsync(
            new MindRequest<TAnswer>
            {
                Task = asked.Task,
                Instructions = asked.Prompt.Instructions,
                Assignment = asked.Prompt.Assignment,
                Documents = asked.Brief.Sources(reviewsOnly: isAnalyst),
                Input = input(isAnalyst ? asked.Voice.Persona : null),
                Answer = answer,
                Temperature = asked.Voice.Persona?.Temperature,
                Call = new ModelCall(asked.Scope.Context, asked.Voice.Code, definition.Hash)
                {
                    Run = asked.Scope.Run,
                    Step = asked.Step,
                    Budget = new StepBudget(asked.Scope, asked.Voice.Code, asked.Round, callUsd),
                },
            },
            cancellationToken);
    }
}
