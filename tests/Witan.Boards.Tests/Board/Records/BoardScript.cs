using System.Text;
using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Intake;
using Witan.Boards.Personas;
using Witan.Boards.Records.Board;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Tests.Board.Records;

/// <summary>Writes the events of a board by hand, in the order in which a run journals them.</summary>
internal sealed class BoardScript
{
    public const string Plan = "# Plan\n\nWe move 1,800 orders a day to the new store within 90 days.\nThe budget is 50 kEUR.\n";

    private readonly List<RunEvent> _events = [];
    private int _answers;

    public BoardScript(string question = "Should the store move?", string document = Plan, string name = "plan.md")
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var read = BriefIntake.Accept(question, [new IncomingDocument(name, bytes)]).IsOk(out var brief, out var refusal) ? brief : throw new InvalidOperationException(refusal.Message);
        _events.Add(new RunOpened { Kind = BoardProtocol.Kind, Title = question, DefinitionHash = "5f0c5f0c5f0c5f0c5f0c", Seed = 7, Limits = new RunLimits() });
        _events.Add(new BoardOpened
        {
            Brief = read,
            Terms = new BoardTerms
            {
                Experts = 3, Rounds = 3, Rule = "weighted", IsReversible = true, Asks = true, Approves = false, Forced = [], Excluded = [],
                Constraints = ConstraintParser.Parse("budget: at most 50 kEUR").IsOk(out var constraint, out _) ? [constraint] : [],
            },
        });
    }

    public IReadOnlyList<RunEvent> Events => _events;

    public BoardState State => Events.Aggregate(new BoardProtocol().Start, (state, happened) => new BoardProtocol().Apply(state, happened));

    public BoardRecord Record => BoardRecordBuilder.Build(State) ?? throw new InvalidOperationException("The board is not concluded.");

    /// <summary>A board on one part that debates for two rounds and votes.</summary>
    public static BoardScript OnePart() => new BoardScript()
        .Intake(answer: "In March.")
        .Parts("store")
        .Debated("store")
        .Summarized("The store moves in two steps.");

    /// <summary>A board on three parts, the last of which needs the others.</summary>
    public static BoardScript ThreeParts() => new BoardScript()
        .Intake(answer: null)
        .Parts("store", "team", "costs")
        .Debated("store").Debated("team").Debated("costs")
        .Summarized("All three parts are decided.");

    public BoardScript Add(RunEvent happened)
    {
        _events.Add(happened);
        return this;
    }

    public BoardScript Intake(string? answer) => Add(new IntakeDone
    {
        Step = "intake", Questions = [new IntakeQuestion("q1", "When?", "The plan hangs on it.", "This quarter.")], Assumptions = ["The team stays."], Call = Receipt(),
    }).Add(new QuestionAnswered { Question = "q1", Answer = answer, By = answer is null ? null : "ada" });

    public BoardScript Parts(params string[] ids) => Add(new ProblemDecomposed
    {
        Step = "decompose.1",
        Reason = "They are decided apart.",
        Parts = [.. ids.Select((id, index) => new ProblemPart
        {
            Id = id, Goal = $"What of the {id}?", Context = "It matters.", DependsOn = index == 2 ? [.. ids.Take(2)] : [], Needs = ["data"], Options = [new("bold", "All at once."), new("careful", "In two steps.")],
        })],
        Call = Receipt(),
    });

    public BoardScript Seated(string part, params string[] seats) => Add(new PanelSeated { Step = $"seat.{part}", Part = part, Seats = [.. seats.Select(code => new Seat(Persona(code), $"Knows {code}."))] });

    public BoardScript Round(string part, int round, params string[] seats) => Decided(part, FacilitationKind.Round, "There is more to say.", decided => decided with
    {
        Round = round, Phase = round == 1 ? RoundPhase.Explore : RoundPhase.Challenge, Speakers = seats, Question = $"What of round {round}?",
    });

    public BoardScript CallVote(string part, bool early = false) => Decided(part, FacilitationKind.Vote, "The last round was held.", decided => decided with { IsEarly = early });

    public BoardScript Decided(string part, FacilitationKind kind, string reason, Func<FacilitatorDecided, FacilitatorDecided>? with = null)
    {
        var number = State.Parts[part].Decisions.Count + 1;
        var decided = new FacilitatorDecided { Step = $"facilitate.{part}.{number}", Part = part, Number = number, Kind = kind, Reason = reason, Speakers = [] };
        return Add(with is null ? decided : with(decided));
    }

    /// <summary>A seat speaks; its stances are on bold and careful.</summary>
    public BoardScript Speaks(string part, int round, string seat, int bold, int careful, string claim = "", int? line = null, string[]? because = null) => Add(new SeatSpoke
    {
        Step = $"speak.{part}.{round}.{seat}",
        Part = part,
        Round = round,
        Seat = seat,
        Ballot = Ballot(seat, bold, careful, claim.Length == 0 ? $"{seat} thinks so." : claim),
        Arguments = claim.Length == 0 ? [] :
        [
            new Argument { Id = $"{round}.{seat}.1", Seat = seat, Option = bold > careful ? "bold" : "careful", IsFor = true, Claim = claim, Evidence = line is { } cited ? [new CitedLine("plan.md", cited)] : [] },
        ],
        Reasons = because is null ? [] : [new StatedReason(seat, "bold", because), new StatedReason(seat, "careful", because)],
        Shown = because ?? [],
        Questions = [new SeatQuestion($"{part}.{round}.{seat}.1", "Who pays?", null)],
        LookUps = [],
        Summary = $"{seat} in round {round}.",
        Call = Receipt(),
    });

    public BoardScript Votes(string part, string seat, int bold, int careful, BoardRisk? risk = null, string? veto = null) => Add(new SeatVoted
    {
        Step = $"vote.{part}.{seat}",
        Part = part,
        Seat = seat,
        Ballot = Ballot(seat, bold, careful, $"{seat} recommends it.", veto),
        Reasons = [],
        Shown = [],
        Risks = risk is null ? [] : [risk],
        Call = Receipt(),
    });

    public BoardScript Concluded(string part, string text = "The board decides for careful.") => Add(new PartConcluded
    {
        Step = $"conclude.{part}",
        Part = part,
        Text = text,
        KeyPoints = ["Two steps can be taken back."],
        Actions = [new BoardAction("Copy the data", "Dana", "March")],
        Triggers = [new BoardTrigger("orders lost", "above", "Go back.", 3, "a day", "a week")],
        IsWordedByRule = false,
        Call = Receipt(),
    });

    public BoardScript Summarized(string text) => Add(new BoardConcluded { Step = "summarize", Text = text, Actions = [new BoardAction("Begin", null, null)], Call = Receipt() });

    /// <summary>A part from its panel to its outcome, with everything that can happen in it.</summary>
    public BoardScript Debated(string part)
    {
        Seated(part, "ann", "bob", "cat").Round(part, 1, "ann", "bob", "cat");
        Speaks(part, 1, "ann", 2, -1, "Moving 1,800 orders a day at once saves 37 days.", line: 3);
        Speaks(part, 1, "bob", -1, 2, "Two steps leave a way back.");
        Speaks(part, 1, "cat", -1, 1);
        Decided(part, FacilitationKind.Moderator, "All are for it.", decided => decided with { Moderator = Moderator.Sceptic });
        Add(new ModeratorSpoke { Step = $"moderate.{part}.2", Part = part, Number = 2, Moderator = Moderator.Sceptic, Challenge = "What is the evidence?", Call = Receipt() });
        Decided(part, FacilitationKind.LookUp, "It can be looked up.", decided => decided with { Needs = ["the budget", "the weather"] });
        Add(new ResearchDone { Step = $"research.{part}.3", Part = part, Number = 3, Results = [new ResearchResult("the budget", [new EvidenceQuote("plan.md", 4, "The budget is 50 kEUR.")], "documents"), new ResearchResult("the weather", [])] });
        Round(part, 2, "ann", "bob", "cat");
        Speaks(part, 2, "ann", 1, 1, because: ["1.bob.1"]).Speaks(part, 2, "bob", -1, 2);
        Add(new StepAbsent { Step = $"speak.{part}.2.cat", Attempts = 3, Reason = "The provider did not answer." });
        CallVote(part);
        Votes(part, "ann", 1, -1, new BoardRisk("Orders could be lost in the move", 8, 3, "Copy them first."));
        Votes(part, "bob", -1, 2, new BoardRisk("In the move, orders could be lost", 6, 5, "Watch them."));
        Votes(part, "cat", -1, 1);
        return Concluded(part);
    }

    public static Persona Persona(string code) => new()
    {
        Code = code, Name = $"{char.ToUpperInvariant(code[0])}{code[1..]} Expert", Category = "test", Role = $"Looks at {code}.", Identity = "Somebody.", Expertise = ["data"], Weight = 1, Temperature = 0.5,
    };

    public CallReceipt Receipt() => new("model-a", 100 + ++_answers, 10, 0.001m * _answers) { Provider = "house" };

    private static Ballot Ballot(string seat, int bold, int careful, string reason, string? veto = null) => new()
    {
        Seat = seat,
        Reason = reason,
        Lines =
        [
            new BallotLine { Option = "bold", Score = bold, Confidence = 0.8, Veto = veto },
            new BallotLine { Option = "careful", Score = careful, Confidence = 0.6, Conditions = careful > 0 ? ["It can be taken back."] : [] },
        ],
    };
}
