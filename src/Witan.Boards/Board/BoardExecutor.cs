using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Witan.Boards.Board.Answers;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Minds;
using Witan.Boards.Swarm.Events;
using Witan.Models.Chat;
using Witan.Models.Minds;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Board;

/// <summary>Does the steps of a board: asks a mind, chooses a panel, looks things up, and turns the checked result into events.</summary>
/// <param name="minds">Who answers.</param>
/// <param name="definition">What the minds are told.</param>
/// <param name="services">Where panels come from, and what can be looked up.</param>
/// <param name="callUsd">The most that one call may cost, in US dollars.</param>
public sealed partial class BoardExecutor(IMinds minds, RunDefinition definition, BoardServices services, decimal callUsd) : IStepExecutor<BoardState>, IKnownSteps<BoardState>
{
    private readonly StepMinds _minds = new(minds, definition, callUsd);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunEvent>> ExecuteAsync(BoardState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var board = (BoardStep)step;
        var call = new StepCall(state, board, scope, cancellationToken);
        RunEvent happened = board.Task switch
        {
            BoardTask.Intake => await IntakeAsync(call),
            BoardTask.Decompose => await DecomposeAsync(call),
            BoardTask.Seat => await SeatAsync(call),
            BoardTask.Facilitate => await FacilitateAsync(call),
            BoardTask.Speak => await SpeakAsync(call),
            BoardTask.Vote => await VoteAsync(call),
            BoardTask.Answer => await AnswerAsync(call),
            BoardTask.Moderate => await ModerateAsync(call),
            BoardTask.Research => await ResearchAsync(call),
            BoardTask.Conclude => await ConcludeAsync(call),
            _ => await SummarizeAsync(call),
        };
        return [happened];
    }

    /// <inheritdoc/>
    /// <remarks>What the facilitator's rule decides without a mind.</remarks>
    public IReadOnlyList<RunEvent>? Known(BoardState state, Step step)
    {
        ArgumentNullException.ThrowIfNull(state);
        return step is BoardStep { Task: BoardTask.Facilitate } board && PartFacilitation.Decide(state, state.Parts[board.Part], board.Name) is var decided && !NeedsWords(decided) ? [decided] : null;
    }

    /// <summary>The blind round has the part's own question; every later one is worded by a mind.</summary>
    private static bool NeedsWords(FacilitatorDecided decided) => decided is { Kind: FacilitationKind.Round, Round: > 1 };

    private async Task<IntakeDone> IntakeAsync(StepCall call)
    {
        var input = BoardMaterial.Common(call.State, BoardMaterial.Facilitator);
        return await OrByRuleAsync(
            () => TakeAsync(call, input, Voice.Leader, BoardJson.Default.IntakeAnswer, answer => Intake(call, answer.Value.Questions, answer.Value.Assumptions, MindReceipt.Of(answer))),
            () => Intake(call, [], [], MindReceipt.ByRule));
    }

    private static IntakeDone Intake(StepCall call, IReadOnlyList<IntakeQuestionDraft> questions, IReadOnlyList<string> assumptions, CallReceipt receipt) => new()
    {
        Step = call.Step.Name,
        Questions = [.. questions.Take(IntakeQuestion.CountMax).Select((question, index) => new IntakeQuestion(
            $"q{index + 1}", BoardAnswerCheck.Line(question.Text), BoardAnswerCheck.Line(question.Why), BoardAnswerCheck.Line(question.Assumed)))],
        Assumptions = [.. assumptions.Take(BoardAnswerCheck.ArgumentsMax).Select(BoardAnswerCheck.Line)],
        Call = receipt,
    };

    private async Task<ProblemDecomposed> DecomposeAsync(StepCall call)
    {
        var amended = call.State.Decompositions.Zip(call.State.PlanVerdicts, (plan, verdict) => $"{PlanText.Of(plan)}\nA person amended it: {verdict.Amendment}").ToList();
        var input = BoardMaterial.Common(call.State, BoardMaterial.Facilitator) with { Vocabulary = services.Panels.Vocabulary, Faults = amended.Count == 0 ? null : amended };
        return await TakeAsync(call, input, Voice.Leader, BoardJson.Default.DecomposeAnswer, answer => new ProblemDecomposed
        {
            Step = call.Step.Name, Parts = BoardAnswerCheck.Parts(answer.Value), Reason = BoardAnswerCheck.Line(answer.Value.Reason), Call = MindReceipt.Of(answer),
        });
    }

    private async Task<PanelSeated> SeatAsync(StepCall call) => new()
    {
        Step = call.Step.Name,
        Part = call.Step.Part,
        Seats = (await services.Panels.ChooseAsync(call.Scope.Context, call.Part.Part, call.State.Terms!, call.CancellationToken)).IsOk(out var seats, out var refusal)
            ? seats
            : throw new InvalidOperationException(refusal.Message),
    };

    private async Task<FacilitatorDecided> FacilitateAsync(StepCall call)
    {
        var decided = PartFacilitation.Decide(call.State, call.Part, call.Step.Name);
        if (!NeedsWords(decided))
        {
            return decided;
        }

        var material = BoardMaterial.ForFacilitator(call.State, call.Part, decided);
        try
        {
            var answer = await AskAsync(call, material, Voice.Leader, BoardJson.Default.FacilitateAnswer);
            var debate = PartDebate.Of(call.Part);
            return decided with
            {
                Speakers = SpeakerRule.Choose(call.Part.Codes, debate.Spoken, decided.Phase!.Value, answer.Value.Speakers),
                Question = BoardAnswerCheck.Line(answer.Value.Question),
                Guidance = answer.Value.Guidance is { Length: > 0 } guidance ? BoardAnswerCheck.Line(guidance) : decided.Guidance,
                Call = MindReceipt.Of(answer),
            };
        }
        catch (MindAnswerException)
        {
            // The rule's own question stands: a facilitator without words must not stop a debate.
            return decided;
        }
    }

    private Task<SeatSpoke> SpeakAsync(StepCall call)
    {
        var material = BoardMaterial.ForSeat(call.State, call.Part, call.Step.Seat, call.Step.InRound);
        return TakeAsync(call, material.Input, Voice.Of(call.Seat), BoardJson.Default.SpeakAnswer, answer =>
            BoardAnswerCheck.Speech(call.State, call.Part, call.Step, answer.Value, material) with { Call = MindReceipt.Of(answer) });
    }

    private Task<SeatVoted> VoteAsync(StepCall call)
    {
        var material = BoardMaterial.ForSeat(call.State, call.Part, call.Step.Seat, PartDebate.Of(call.Part).History.Rounds.Count + 1);
        return TakeAsync(call, material.Input, Voice.Of(call.Seat), BoardJson.Default.SpeakAnswer, answer =>
            BoardAnswerCheck.Vote(call.Part, call.Step, answer.Value, material) with { Call = MindReceipt.Of(answer) });
    }

    private async Task<SeatAnswered> AnswerAsync(StepCall call)
    {
        var asked = call.State.Remarks.First(said => said.Id == call.Step.Mark);
        var material = BoardMaterial.ForSeat(call.State, call.Part, call.Step.Seat, PartDebate.Of(call.Part).History.Rounds.Count + 1).Input with { Asked = asked.Text, Phase = null };
        var answer = await AskAsync(call, material, Voice.Of(call.Seat), BoardJson.Default.WordAnswer);
        return new SeatAnswered
        {
            Step = call.Step.Name, Part = call.Step.Part, Interjection = asked.Id, Seat = call.Step.Seat, Answer = BoardAnswerCheck.Line(answer.Value.Text), Call = MindReceipt.Of(answer),
        };
    }

    private async Task<ModeratorSpoke> ModerateAsync(StepCall call)
    {
        var decided = call.Part.Decisions[^1];
        var moderator = await services.Panels.ModeratorAsync(call.Scope.Context, decided.Moderator!.Value, call.CancellationToken);
        var answer = await AskAsync(call, BoardMaterial.ForModerator(call.State, call.Part, decided, moderator), Voice.Of(moderator), BoardJson.Default.WordAnswer);
        return new ModeratorSpoke
        {
            Step = call.Step.Name,
            Part = call.Step.Part,
            Number = decided.Number,
            Moderator = decided.Moderator.Value,
            Challenge = BoardAnswerCheck.Line(answer.Value.Text),
            Call = MindReceipt.Of(answer),
        };
    }

    private async Task<ResearchDone> ResearchAsync(StepCall call)
    {
        var decided = call.Part.Decisions[^1];
        var results = new List<ResearchResult>();
        foreach (var need in decided.Needs!)
        {
            results.Add(await services.Research.LookUpAsync(call.Scope, call.Brief, need, call.CancellationToken));
        }

        return new ResearchDone { Step = call.Step.Name, Part = call.Step.Part, Number = decided.Number, Results = results };
    }

    /// <summary>Words are not worth a board: where a mind finds none that can be used, the rule has its own.</summary>
    private static async Task<TEvent> OrByRuleAsync<TEvent>(Func<Task<TEvent>> byMindAsync, Func<TEvent> byRule)
    {
        try
        {
            return await byMindAsync();
        }
        catch (MindAnswerException)
        {
            return byRule();
        }
    }

    private Task<TEvent> TakeAsync<TAnswer, TEvent>(StepCall call, BoardInput input, Voice voice, JsonTypeInfo<TAnswer> type, Func<MindAnswer<TAnswer>, TEvent> take) =>
        StepMinds.TakeAsync(fault => AskAsync(call, fault is null ? input : input with { Faults = [.. input.Faults ?? [], fault] }, voice, type), take);

    private Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(StepCall call, BoardInput input, Voice voice, JsonTypeInfo<TAnswer> answer)
    {
        var prompt = BoardPrompts.For(definition, voice.Persona, call.Step.Task, input.Phase);
        var asked = new StepAsk(call.Scope, call.Step.Name, call.Brief, TaskName(call.Step.Task), RoleOf(call.Step.Task), prompt, voice) { Round = call.Step.InRound > 0 ? call.Step.InRound : null };
        return _minds.AskAsync(
            asked,
            // Lenses are the analyst's; a model has the identity, and would read the lenses' words as a list to tick off.
            persona => JsonSerializer.Serialize(input with { Speaker = persona }, BoardJson.Default.BoardInput),
            answer,
            call.CancellationToken);
    }

    /// <summary>Names a task as minds know it; speech and vote have one shape.</summary>
    internal static string TaskName(BoardTask task) => task == BoardTask.Vote ? "board_speak" : "board_" + task.ToString().ToLowerInvariant();

    /// <summary>Wording weighs nothing any more: what was counted stands.</summary>
    private static ModelRole RoleOf(BoardTask task) => task is BoardTask.Facilitate or BoardTask.Conclude or BoardTask.Summarize or BoardTask.Intake ? ModelRole.Fast : ModelRole.Core;
}
