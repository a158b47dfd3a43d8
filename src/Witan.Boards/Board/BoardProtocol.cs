using System.Globalization;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Intake;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Board;

/// <summary>
/// The board: intake, parts, a panel for each part, a blind round, rounds of debate under a facilitator, a vote that code counts, and
/// the outcome in words. One path for one part or five; parts that do not need each other go side by side. Pure.
/// </summary>
public sealed class BoardProtocol : IProtocol<BoardState>
{
    /// <summary>The name under which runs are opened.</summary>
    public const string Kind = "board";

    /// <summary>Counts up when the rules change what a journal leads to.</summary>
    public const string Version = "board/1";

    /// <summary>How often a person may amend the parts before they stand or fall.</summary>
    public const int AmendmentsMax = 3;

    /// <summary>The name of the gate on the first decomposition; later ones carry a number.</summary>
    public const string PlanGate = "plan";

    /// <summary>What stands for an answer when a person leaves a question open: the assumption then holds.</summary>
    public const string LeftOpen = "(left open)";

    /// <summary>How long a question of the intake waits before the board goes on with its assumption.</summary>
    public static readonly TimeSpan QuestionLapse = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public BoardState Start { get; } = new();

    /// <inheritdoc/>
    public ProtocolGraph Graph => BoardGraph.Graph;

    /// <inheritdoc/>
    public BoardState Apply(BoardState state, RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(state);
        return runEvent switch
        {
            RunOpened opened => state with { Opened = opened },
            RunClosed closed => state with { Closed = closed },
            RunForked forked => state with { Forked = forked, Inherited = state.Calls.Count },
            BoardOpened board => state with { Brief = board.Brief, Terms = board.Terms, Reopens = board.Reopens },
            Interjected said => Said(state, said.By, said.Text),
            DocumentAdded added when state.Brief is not null => Added(state, added),
            ConstraintChanged changed => Change(state, changed),
            IntakeDone intake => Called(state with { Intake = intake }, intake.Call),
            QuestionAnswered answered => state with { Answers = state.Answers.SetItem(answered.Question, answered.Answer == LeftOpen ? null : answered.Answer) },
            GateDecided decided => state with { PlanVerdicts = state.PlanVerdicts.Add(decided) },
            ProblemDecomposed decomposed => Called(Decomposed(state, decomposed), decomposed.Call),
            BoardConcluded concluded => Called(state with { Conclusion = concluded }, concluded.Call),
            StepAbsent absent when BoardStep.PartOf(absent.Step) is { } part => On(state, part, at => at with { Absent = at.Absent.SetItem(absent.Step, absent.Reason) }),
            _ => InPart(state, runEvent),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Step> Next(BoardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Brief is null || state.Conclusion is not null)
        {
            return [];
        }

        if (state.Intake is null)
        {
            return [new BoardStep(BoardTask.Intake)];
        }

        var open = state.Terms!.Asks ? state.Intake.Questions.Where(question => !state.Answers.ContainsKey(question.Id)).ToList() : [];
        if (open.Count > 0 && state.Decompositions.IsEmpty)
        {
            return [.. open.Select(question => new QuestionStep(question.Id, question.Text) { LapsesAfter = QuestionLapse })];
        }

        return PlanStep(state) ?? PartSteps(state);
    }

    /// <summary>Decomposes, and waits for a person where one is to approve; null when the parts stand.</summary>
    private static IReadOnlyList<Step>? PlanStep(BoardState state)
    {
        if (state.Decompositions.IsEmpty)
        {
            return [Decompose(1)];
        }

        if (!state.Terms!.Approves)
        {
            return null;
        }

        var asked = state.Decompositions.Count;
        if (state.PlanVerdicts.Count < asked)
        {
            return [new GateStep(GateName(asked), PlanText.Of(state.Decompositions[^1]))];
        }

        return state.PlanVerdicts[^1].Verdict switch
        {
            GateVerdict.Approved => null,
            GateVerdict.Amended when asked <= AmendmentsMax => [Decompose(asked + 1)],
            _ => [],
        };
    }

    private static IReadOnlyList<Step> PartSteps(BoardState state)
    {
        var steps = state.InOrder.Where(part => !part.IsOver && IsReady(state, part)).SelectMany(part => PartRule.Next(state, part)).ToList();
        return steps.Count > 0 || state.InOrder.Any(part => !part.IsOver) ? steps : [new BoardStep(BoardTask.Summarize)];
    }

    /// <summary>A part begins when those that it needs are over; one that failed leaves a gap that is named, not a part that never begins.</summary>
    private static bool IsReady(BoardState state, PartState part) => part.Part.DependsOn.All(id => state.Parts[id].IsOver);

    private static BoardStep Decompose(int attempt) => new(BoardTask.Decompose, Mark: attempt.ToString(CultureInfo.InvariantCulture)) { };

    private static string GateName(int number) => number == 1 ? PlanGate : string.Create(CultureInfo.InvariantCulture, $"{PlanGate}-{number}");

    private static BoardState Said(BoardState state, string by, string text) =>
        state with { Remarks = state.Remarks.Add(new PersonSaid(string.Create(CultureInfo.InvariantCulture, $"i{state.Remarks.Count + 1}"), by, text)) };

    /// <summary>A document that comes later is told of as a person's remark: every seat answers to it before the next round, and is shown it from then on.</summary>
    private static BoardState Added(BoardState state, DocumentAdded added)
    {
        var document = added.Document with { Name = BriefIntake.UniqueName(added.Document.Name, state.Brief!.Documents) };
        var told = Said(state, added.By, $"There is a new document, {document.Name}: {added.Reason}");
        return told with
        {
            Brief = state.Brief with { Documents = [.. state.Brief.Documents, document] },
            Added = state.Added.Add(new AddedDocument(told.Remarks.Count, document.Name)),
        };
    }

    private static BoardState Decomposed(BoardState state, ProblemDecomposed decomposed) => state with
    {
        Decompositions = state.Decompositions.Add(decomposed),
        Parts = state.Parts.Clear().AddRange(decomposed.Parts.Select(part => KeyValuePair.Create(part.Id, new PartState(part)))),
    };

    private static BoardState Change(BoardState state, ConstraintChanged changed) => changed.Name switch
    {
        _ when state.Terms is null => state,
        LimitChanges.Rounds => state with { Terms = state.Terms with { Rounds = int.Parse(changed.Value, CultureInfo.InvariantCulture) } },
        BoardConstraints.Vote => state with { VoteAsked = changed },
        BoardConstraints.Constraint when state.Terms.Constraints.Count < ConstraintList.CountMax
            && ConstraintParser.Parse(changed.Value).IsOk(out var constraint, out _) && !state.Terms.Constraints.Contains(constraint) =>
            state with { Terms = state.Terms with { Constraints = [.. state.Terms.Constraints, constraint] } },
        _ => state,
    };

    private static BoardState InPart(BoardState state, RunEvent runEvent) => runEvent switch
    {
        PanelSeated seated => On(state, seated.Part, part => part with { Seats = [.. seated.Seats] }),
        FacilitatorDecided decided => Called(On(state, decided.Part, part => part with { Decisions = part.Decisions.Add(decided) }), decided.Call),
        SeatSpoke spoke => Called(On(state, spoke.Part, part => part with { Spoke = part.Spoke.SetItem(spoke.Step, spoke) }), spoke.Call),
        SeatAnswered answered => Called(On(state, answered.Part, part => part with { Answers = part.Answers.Add(answered) }), answered.Call),
        ModeratorSpoke spoke => Called(On(state, spoke.Part, part => part with { Moderations = part.Moderations.Add(spoke) }), spoke.Call),
        ResearchDone done => On(state, done.Part, part => part with { Research = part.Research.Add(done) }),
        SeatVoted voted => Called(On(state, voted.Part, part => part with { Votes = part.Votes.SetItem(voted.Seat, voted) }), voted.Call),
        PartConcluded concluded => Called(On(state, concluded.Part, part => part with { Conclusion = concluded }), concluded.Call),
        _ => state,
    };

    private static BoardState On(BoardState state, string part, Func<PartState, PartState> change) =>
        state.Parts.TryGetValue(part, out var known) ? state with { Parts = state.Parts.SetItem(part, change(known)) } : state;

    private static BoardState Called(BoardState state, CallReceipt? call) => call is null ? state : state with { Calls = state.Calls.Add(call) };
}
