using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Minds;
using Witan.Boards.Roundtable.Events;
using Witan.Boards.Roundtable.Governance;
using Witan.Models.Chat;
using Witan.Models.Minds;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable;

/// <summary>Does the steps of a round table; those that a board has too, the board's executor does.</summary>
/// <param name="minds">Who answers.</param>
/// <param name="definition">What the minds are told.</param>
/// <param name="services">Who sits there, and what can be looked up.</param>
/// <param name="callUsd">The most that one call may cost, in US dollars.</param>
public sealed class RoundtableExecutor(IMinds minds, RunDefinition definition, RoundtableServices services, decimal callUsd) : IStepExecutor<RoundtableState>, IKnownSteps<RoundtableState>
{
    private readonly BoardExecutor _board = new(minds, definition, services.Board, callUsd);
    private readonly StepMinds _minds = new(minds, definition, callUsd);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunEvent>> ExecuteAsync(RoundtableState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (step is not RoundtableStep table)
        {
            return await _board.ExecuteAsync(state.Board, step, scope, cancellationToken);
        }

        var call = new TableCall(state, table, scope, cancellationToken);
        return table.Task switch
        {
            RoundtableTask.Frame => await FrameAsync(call),
            RoundtableTask.Convene => await ConveneAsync(call),
            RoundtableTask.Assess => [await AssessAsync(call)],
            RoundtableTask.Govern => [await GovernAsync(call)],
            RoundtableTask.Draft => [await DraftAsync(call)],
            _ => [TableClosing.Of(state, table.Name)],
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<RunEvent>? Known(RoundtableState state, Step step)
    {
        ArgumentNullException.ThrowIfNull(state);
        return step is RoundtableStep ? null : _board.Known(state.Board, step);
    }

    /// <summary>Names a task as minds know it.</summary>
    internal static string TaskName(RoundtableTask task) => "table_" + task.ToString().ToLowerInvariant();

    private Task<IReadOnlyList<RunEvent>> FrameAsync(TableCall call)
    {
        var vocabulary = services.Board.Panels.Vocabulary;
        var input = TableMaterial.Common(call.State, BoardMaterial.Facilitator) with { Vocabulary = vocabulary };
        return TakeAsync<Answers.FrameAnswer, IReadOnlyList<RunEvent>>(call, input, Voice.Leader, RoundtableJson.Default.FrameAnswer, answer =>
        [
            new ProblemDecomposed
            {
                Step = call.Step.Name,
                Parts = [TableAnswerCheck.Matter(answer.Value, vocabulary)],
                Reason = BoardAnswerCheck.Line(answer.Value.Reason),
                Call = MindReceipt.Of(answer),
            },
            new MatterFramed { Step = call.Step.Name, Agenda = TableAnswerCheck.Agenda(answer.Value) },
        ]);
    }

    private async Task<IReadOnlyList<RunEvent>> ConveneAsync(TableCall call)
    {
        var made = await services.Tables.SeatAsync(call.Scope.Context, call.State.Part!.Part.Needs, call.State.Board.Terms!, call.CancellationToken);
        var table = made.IsOk(out var seated, out var refusal) ? seated : throw new InvalidOperationException(refusal.Message);
        return
        [
            new PanelSeated { Step = call.Step.Name, Part = call.Step.Part, Seats = table.Seats },
            new TableConvened { Step = call.Step.Name, Standing = table.Standing, Invoked = table.Invoked, Missing = table.Missing },
        ];
    }

    private Task<SeatAssessed> AssessAsync(TableCall call)
    {
        var persona = call.State.Part!.Seats.First(seat => seat.Persona.Code == call.Step.Seat).Persona;
        return TakeAsync(call, TableMaterial.Common(call.State, persona.Code), Voice.Of(persona), RoundtableJson.Default.AssessAnswer, answer =>
            TableAnswerCheck.Assessment(call.State, call.Step, answer.Value) with { Call = MindReceipt.Of(answer) });
    }

    /// <summary>Rules; a mind whose answer cannot be used has shown nothing, and what is not shown counts as broken.</summary>
    private async Task<GovernanceRuled> GovernAsync(TableCall call)
    {
        var input = TableMaterial.Common(call.State, BoardMaterial.Facilitator) with { Rules = call.State.Rules };
        try
        {
            return await TakeAsync(call, input, Voice.Leader, RoundtableJson.Default.GovernAnswer, answer => Ruled(call, TableAnswerCheck.Rulings(call.State, answer.Value), MindReceipt.Of(answer)));
        }
        catch (MindAnswerException fault)
        {
            return Ruled(call, null, MindReceipt.ByRule) with { FailedClosed = BoardAnswerCheck.Line(fault.Message) };
        }
    }

    private static GovernanceRuled Ruled(TableCall call, IReadOnlyList<RulingDraft>? drafts, Swarm.Events.CallReceipt receipt) => new()
    {
        Step = call.Step.Name,
        Part = call.Step.Part,
        Rulings = GovernanceCheck.Rule(call.State.Rules!, call.State.Part!.Part.Options, drafts, call.State.Convened!.Missing),
        Call = receipt,
    };

    private async Task<BranchesDrafted> DraftAsync(TableCall call)
    {
        try
        {
            return await TakeAsync(call, TableMaterial.ForDraft(call.State), Voice.Leader, RoundtableJson.Default.DraftAnswer, answer =>
                Drafted(call, TableAnswerCheck.Branches(call.State, answer.Value), byRule: false, MindReceipt.Of(answer)));
        }
        catch (MindAnswerException)
        {
            // A person must be able to decide: what was counted and ruled is enough for that, and is there.
            return Drafted(call, TableClosing.BranchesByRule(call.State), byRule: true, MindReceipt.ByRule);
        }
    }

    private static BranchesDrafted Drafted(TableCall call, IReadOnlyList<TableBranch> branches, bool byRule, Swarm.Events.CallReceipt receipt) =>
        new() { Step = call.Step.Name, Part = call.Step.Part, Branches = branches, IsWordedByRule = byRule, Call = receipt };

    private Task<TEvent> TakeAsync<TAnswer, TEvent>(TableCall call, TableInput input, Voice voice, JsonTypeInfo<TAnswer> type, Func<MindAnswer<TAnswer>, TEvent> take) =>
        StepMinds.TakeAsync(fault => AskAsync(call, fault is null ? input : input with { Faults = [fault] }, voice, type), take);

    private Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(TableCall call, TableInput input, Voice voice, JsonTypeInfo<TAnswer> answer)
    {
        var prompt = RoundtablePrompts.For(definition, voice.Persona, call.Step.Task);
        var role = call.Step.Task == RoundtableTask.Draft ? ModelRole.Fast : ModelRole.Core;
        return _minds.AskAsync(
            new StepAsk(call.Scope, call.Step.Name, call.State.Board.Brief!, TaskName(call.Step.Task), role, prompt, voice),
            persona => JsonSerializer.Serialize(input with { Speaker = persona }, RoundtableJson.Default.TableInput),
            answer,
            call.CancellationToken);
    }
}
