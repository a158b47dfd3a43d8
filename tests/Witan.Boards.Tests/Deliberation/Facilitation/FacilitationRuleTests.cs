using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Facilitation;
using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Facilitation;

public sealed class FacilitationRuleTests
{
    private static readonly string[] Seats = ["s1", "s2", "s3", "s4"];

    /// <summary>Each row adds something to a divided debate after its first round, and names what is decided then.</summary>
    public static TheoryData<string, string> Table => new()
    {
        { "nothing", "HoldRound" },
        { "before the first", "HoldRound" },
        { "interjection", "AnswerInterjection" },
        { "interjection after the last", "AnswerInterjection" },
        { "research", "LookUp" },
        { "fruitless research", "HoldRound" },
        { "research after the last", "CallVote" },
        { "claims without evidence", "CallModerator" },
        { "claims, sceptic called", "HoldRound" },
        { "all rounds held", "CallVote" },
        { "settled", "CallVote" },
        { "settled, with empty claims", "CallVote" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Next_ByState_DecidesInOrder(string what, string decision)
    {
        var divided = State(3, Divided());
        var settled = State(3, new DebateRound([.. Seats.Select(seat => Ballot(seat, [2, -1], 0.9, 1))], []));
        FacilitationState state = what switch
        {
            "before the first" => State(3),
            "interjection" => divided with { Interjections = [new PendingInterjection("i1", "What of the cost?"), new PendingInterjection("i2", "And?")], Research = [new ResearchNeed("r1", "?")] },
            "interjection after the last" => State(1, Divided()) with { Interjections = [new PendingInterjection("i1", "What of the cost?")] },
            "research" => divided with { Research = [new ResearchNeed("r1", "What does it cost?")] },
            "fruitless research" => divided with { Research = [new ResearchNeed("r1", "What does it cost?")], FruitlessSearches = 2 },
            "research after the last" => State(1, Divided()) with { Research = [new ResearchNeed("r1", "What does it cost?")] },
            "claims without evidence" => State(3, Divided(claims: 5)),
            "claims, sceptic called" => State(3, Divided(claims: 5)) with { Called = [Moderator.Sceptic] },
            "all rounds held" => State(1, Divided()),
            "settled" => settled,
            "settled, with empty claims" => State(3, settled.History.Rounds[0] with { Arguments = Divided(claims: 5).Arguments }),
            _ => divided,
        };
        var next = FacilitationRule.Next(state);
        Assert.Equal(decision, next.GetType().Name);
        Assert.NotEmpty(next.Reason);
        Assert.Equal(next, FacilitationRule.Next(state), (one, other) => one!.GetType() == other!.GetType() && one.Reason == other.Reason);
    }

    [Fact]
    public void Next_AnInterjection_TheOldestIsAnsweredByAll()
    {
        var state = State(3, Divided()) with { Interjections = [new PendingInterjection("i1", "What of the cost?"), new PendingInterjection("i2", "And?")] };
        var answer = Assert.IsType<FacilitatorDecision.AnswerInterjection>(FacilitationRule.Next(state));
        Assert.Equal("i1", answer.Interjection.Id);
        Assert.Equal(Seats, answer.Seats);
    }

    [Fact]
    public void Next_BeforeTheFirstRound_AsksAllForThemselves()
    {
        var round = Assert.IsType<FacilitatorDecision.HoldRound>(FacilitationRule.Next(State(3)));
        Assert.Equal((1, RoundPhase.Explore, Guidance.None), (round.Round.Round, round.Round.Phase, round.Guidance));
        Assert.Equal(Seats, round.Speakers);
        Assert.Contains("how sure are you", round.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_Challenge_AsksTheEndsAboutWhatDividesThem()
    {
        var state = State(3, Divided()) with { Questions = [new OpenQuestion("q1", "Who pays?", null), new OpenQuestion("q2", "Who digs?", "b"), new OpenQuestion("q3", "When?", null)] };
        var round = Assert.IsType<FacilitatorDecision.HoldRound>(FacilitationRule.Next(state));
        Assert.Equal((RoundPhase.Challenge, 3), (round.Round.Phase, round.Speakers.Count));
        Assert.Contains("s1", round.Speakers);
        Assert.Contains("s4", round.Speakers);
        Assert.Contains("was said about b", round.Question, StringComparison.Ordinal);
        Assert.Equal(["q2", "q1"], round.Answers);
        Assert.Contains("Still open: Who digs?", round.Question, StringComparison.Ordinal);
        Assert.DoesNotContain("When?", round.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_Exploration_AsksForWhatNobodyBacked()
    {
        var first = new DebateRound([.. Seats.Select((seat, index) => Backed(seat, index))], []);
        var round = Assert.IsType<FacilitatorDecision.HoldRound>(FacilitationRule.Next(State(5, first)));
        Assert.Equal(RoundPhase.Explore, round.Round.Phase);
        Assert.Contains("for or against b", round.Question, StringComparison.Ordinal);

        static Ballot Backed(string seat, int index)
        {
            var ballot = Ballot(seat, [index % 2 == 0 ? 2 : -2, index == 0 ? 1 : 0]);
            return ballot with { Lines = [ballot.Lines[0] with { Evidence = 2 }, ballot.Lines[1]] };
        }
    }

    [Theory]
    [InlineData(1, true, Guidance.CommonGround)]
    [InlineData(2, true, Guidance.DisagreeAndCommit)]
    [InlineData(2, false, Guidance.ConditionalAdvice)]
    public void Next_AStuckBoard_IsGivenGuidance(int quiet, bool isReversible, Guidance guidance)
    {
        DebateRound[] rounds = [Divided(), .. Enumerable.Repeat(new DebateRound([], []), quiet)];
        var state = State(6, rounds) with { IsReversible = isReversible, Called = [Moderator.Sceptic] };
        var round = Assert.IsType<FacilitatorDecision.HoldRound>(FacilitationRule.Next(state));
        Assert.Equal(guidance, round.Guidance);
        Assert.Contains(GuidanceRule.Text(guidance), round.Question, StringComparison.Ordinal);
        Assert.Equal(quiet == 1 ? RoundPhase.Challenge : RoundPhase.DocumentSplit, round.Round.Phase);
    }

    [Fact]
    public void Next_ADocumentedSplit_IsFollowedByTheVoteThatNamesWhy()
    {
        DebateRound[] rounds = [Divided(), .. Enumerable.Repeat(new DebateRound([], []), 3)];
        var state = State(6, rounds) with { Held = [RoundPhase.Explore, RoundPhase.Explore, RoundPhase.Challenge, RoundPhase.DocumentSplit] };
        var vote = Assert.IsType<FacilitatorDecision.CallVote>(FacilitationRule.Next(state));
        Assert.True(vote.IsEarly);
        Assert.Contains("the board is split", vote.Reason, StringComparison.Ordinal);
    }

    /// <summary>Led by the rule alone, any debate ends: with a vote, after at most its rounds and its three moderators.</summary>
    [Fact]
    public void Next_AnyDebate_EndsInAVote()
    {
        var chance = new Random(8);
        for (var number = 0; number < 300; number++)
        {
            var max = chance.Next(1, 7);
            var state = State(max);
            FacilitatorDecision decision;
            var steps = 0;
            while ((decision = FacilitationRule.Next(state)) is not FacilitatorDecision.CallVote)
            {
                Assert.True(++steps <= max + 3, $"case {number}: {steps} steps of {max} rounds.");
                state = decision is FacilitatorDecision.CallModerator call
                    ? state with { Called = [.. state.Called, call.Call.Moderator] }
                    : Held(state, (FacilitatorDecision.HoldRound)decision, chance);
            }

            Assert.Equal(((FacilitatorDecision.CallVote)decision).IsEarly, state.Held.Count < max);
        }
    }

    private static FacilitationState Held(FacilitationState state, FacilitatorDecision.HoldRound hold, Random chance)
    {
        var round = new DebateRound(
            [.. hold.Speakers.Select(seat => Ballot(seat, [chance.Next(-2, 3), chance.Next(-2, 3)], evidence: chance.Next(2)))],
            [.. hold.Speakers.Select(seat => Argument($"{hold.Round.Round}-{seat}", seat, "The same as ever.", lines: chance.Next(2) == 0 ? [] : [chance.Next(1, 40)]))]);
        return state with
        {
            History = state.History with { Rounds = [.. state.History.Rounds, chance.Next(2) == 0 ? round : new DebateRound([], [])] },
            Held = [.. state.Held, hold.Round.Phase],
            Spoken = [.. state.Spoken, hold.Speakers],
        };
    }

    /// <summary>Hardly anybody is for a; b has two for it and two against.</summary>
    private static DebateRound Divided(int claims = 0) => new(
        [Ballot("s1", [0, 2], 0.9, 1), Ballot("s2", [0, 1], 0.5, 1), Ballot("s3", [1, -1], 0.6, 1), Ballot("s4", [0, -2], 0.9, 1)],
        [.. Enumerable.Range(0, claims).Select(index => Argument($"{index}", "s1", $"Claim {index}."))]);

    private static FacilitationState State(int max, params DebateRound[] rounds)
    {
        Assert.True(RoundPlan.For(max).IsOk(out var plan, out _));
        return new FacilitationState
        {
            History = new DebateHistory { Options = ["a", "b"], Seats = Seats, Rounds = rounds },
            Plan = plan,
            Held = [.. plan.Phases.Take(rounds.Length)],
            Spoken = [.. rounds.Select(_ => Seats)],
        };
    }
}
