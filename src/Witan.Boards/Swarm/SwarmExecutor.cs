using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using Witan.Boards.Minds;
using Witan.Boards.Swarm.Events;
using Witan.Models.Analyst;
using Witan.Models.Calls;
using Witan.Models.Chat;
using Witan.Models.Minds;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm;

/// <summary>Does the steps of a swarm: asks a mind and turns its checked answer into events.</summary>
/// <param name="minds">Who answers.</param>
/// <param name="definition">What the minds are told.</param>
/// <param name="callUsd">The most that one call may cost, in US dollars.</param>
public sealed class SwarmExecutor(IMinds minds, RunDefinition definition, decimal callUsd) : IStepExecutor<SwarmState>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunEvent>> ExecuteAsync(SwarmState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var swarm = (SwarmStep)step;
        RunEvent happened = swarm.Task switch
        {
            SwarmTask.Findings => await FindAsync(state, swarm, scope, cancellationToken),
            SwarmTask.Counters => await CounterAsync(state, swarm, scope, cancellationToken),
            SwarmTask.Questions => await QuestionAsync(state, swarm, scope, cancellationToken),
            SwarmTask.Revise => await ReviseAsync(state, swarm, scope, cancellationToken),
            SwarmTask.Consensus => await ConcludeAsync(state, swarm, scope, cancellationToken),
            _ => await OpineAsync(state, swarm, scope, cancellationToken),
        };
        return [happened];
    }

    private async Task<OpinionGiven> OpineAsync(SwarmState state, SwarmStep step, IStepScope scope, CancellationToken cancellationToken)
    {
        var final = step.Task == SwarmTask.FinalOpinion;
        var input = SwarmMaterial.For(state, step) with { Options = SwarmOptionIds.All, Final = final };
        var answer = await AskAsync(state, step, scope, input, BoardsJson.Default.OpinionAnswer, cancellationToken);
        return new OpinionGiven { Step = step.Name, Mind = step.Mind, Final = final, Opinion = AnswerCheck.Opinion(answer.Value), Call = MindReceipt.Of(answer) };
    }

    private async Task<FindingsReported> FindAsync(SwarmState state, SwarmStep step, IStepScope scope, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(state, step, scope, SwarmMaterial.For(state, step), BoardsJson.Default.FindingsAnswer, cancellationToken);
        return FindingsCheck.Accept(state.Brief!, answer.Value) with { Step = step.Name, Call = MindReceipt.Of(answer) };
    }

    private async Task<CountersArgued> CounterAsync(SwarmState state, SwarmStep step, IStepScope scope, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(state, step, scope, SwarmMaterial.For(state, step), BoardsJson.Default.CountersAnswer, cancellationToken);
        return new CountersArgued { Step = step.Name, Counters = AnswerCheck.Counters(state, answer.Value), Call = MindReceipt.Of(answer) };
    }

    private async Task<QuestionsAsked> QuestionAsync(SwarmState state, SwarmStep step, IStepScope scope, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(state, step, scope, SwarmMaterial.For(state, step), BoardsJson.Default.QuestionsAnswer, cancellationToken);
        return new QuestionsAsked
        {
            Step = step.Name,
            Questions = answer.Value.Questions,
            DecisionCriteria = answer.Value.DecisionCriteria,
            Positions = AnswerCheck.Positions(state, answer.Value.Positions),
            Call = MindReceipt.Of(answer),
        };
    }

    private async Task<PositionsRevised> ReviseAsync(SwarmState state, SwarmStep step, IStepScope scope, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(state, step, scope, SwarmMaterial.ForDebate(state, step), BoardsJson.Default.RevisionAnswer, cancellationToken);
        return new PositionsRevised
        {
            Step = step.Name,
            Mind = step.Mind,
            Round = step.Round,
            Positions = AnswerCheck.Positions(state, answer.Value.Positions),
            Call = MindReceipt.Of(answer),
        };
    }

    private async Task<ConsensusReached> ConcludeAsync(SwarmState state, SwarmStep step, IStepScope scope, CancellationToken cancellationToken)
    {
        var input = SwarmMaterial.For(state, step) with { Standings = Standings.Of(state) };
        var answer = await AskAsync(state, step, scope, input, BoardsJson.Default.ConsensusAnswer, cancellationToken);
        return new ConsensusReached { Step = step.Name, Consensus = answer.Value, Call = MindReceipt.Of(answer) };
    }

    private Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(
        SwarmState state, SwarmStep step, IStepScope scope, SwarmInput input, JsonTypeInfo<TAnswer> answer, CancellationToken cancellationToken)
    {
        var prompt = SwarmPrompts.For(definition, step.Mind, step.Task);
        var mind = minds.For(scope.Context, RoleOf(step.Task));
        return mind.AskForStepAsync(
            new MindRequest<TAnswer>
            {
                Task = TaskName(step.Task),
                Instructions = prompt.Instructions,
                Assignment = prompt.Assignment,
                Documents = state.Brief!.Sources(reviewsOnly: mind.GetService(typeof(AnalystChatClient)) is not null),
                Input = JsonSerializer.Serialize(input, BoardsJson.Default.SwarmInput),
                Answer = answer,
                Call = new ModelCall(scope.Context, step.Mind.ToString(), definition.Hash)
                {
                    Run = scope.Run,
                    Step = step.Name,
                    Budget = new StepBudget(scope, step.Mind.ToString().ToLowerInvariant(), step.Round > 0 ? step.Round : null, callUsd),
                },
            },
            cancellationToken);
    }

    /// <summary>Names a task as minds know it; both opinions have one shape.</summary>
    internal static string TaskName(SwarmTask task) => task switch
    {
        SwarmTask.FirstOpinion or SwarmTask.FinalOpinion => "swarm_opinion",
        _ => "swarm_" + task.ToString().ToLowerInvariant(),
    };

    /// <summary>Putting a counted outcome into words weighs nothing any more.</summary>
    private static ModelRole RoleOf(SwarmTask task) => task == SwarmTask.Consensus ? ModelRole.Fast : ModelRole.Core;
}
