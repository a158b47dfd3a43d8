using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Dissenting;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Dissenting;

public sealed class DissentRuleTests
{
    [Fact]
    public void Find_TheStrongestDissent_IsConfidenceTimesDistanceTimesWeight()
    {
        Ballot[] ballots =
        [
            Ballot("s1", [2, 0]),
            Ballot("s2", [-2, 0], 0.5) with { Reason = "It burns." },
            Ballot("s3", [0, 2], 0.9) with { Reason = "The other is safer." },
            Ballot("s4", [-1, 0], 0.9, weight: 1.5) with { Reason = "It is too dear." },
            Ballot("s5", [1, 2], 0.4) with { Reason = "I would rather wait." },
        ];
        var report = DissentRule.Find("a", ballots, []);
        Assert.Equal([("D1", "s3", 1.8), ("D2", "s4", 1.35), ("D3", "s2", 1.0), ("D4", "s5", 0.4)], report.Voices.Select(voice => (voice.Id, voice.Seat, voice.Strength)));
        Assert.Equal(("The other is safer.", "b"), (report.Strongest!.Words, report.Strongest.Prefers));
        Assert.Empty(report.Blocking);
    }

    [Fact]
    public void Find_NobodyDissents_SaysNothing()
    {
        var report = DissentRule.Find("a", [Ballot("s1", [2, 0]), Ballot("s2", [0, 0])], []);
        Assert.Null(report.Strongest);
        Assert.Empty(report.Binding);
    }

    [Fact]
    public void Find_ABallotWithoutAReason_SpeaksByItsLastArgument()
    {
        var arguments = new[] { Argument("1", "s1", "It is old.", isFor: false), Argument("2", "s1", "It burns.", isFor: false), Argument("3", "s1", "The other is new.", option: "b"), Argument("4", "s2", "No.", isFor: false) };
        Assert.Equal("It burns.", DissentRule.Find("a", [Ballot("s1", [-1, 2])], arguments).Strongest!.Words);
        Assert.Equal("The other is new.", DissentRule.Find("a", [Ballot("s1", [-1, 2])], arguments[2..]).Strongest!.Words);
    }

    [Fact]
    public void Find_AnyBallots_TheFirstIsTheStrongestAndNoSupporterWithoutAnotherWishIsAmongThem()
    {
        var chance = new Random(12);
        for (var number = 0; number < 3_000; number++)
        {
            Ballot[] ballots = [.. Enumerable.Range(1, chance.Next(1, 7)).Select(seat => Ballot($"s{seat}", [chance.Next(-2, 3), chance.Next(-2, 3)], chance.Next(1, 11) / 10.0, 0, chance.Next(1, 4)))];
            var report = DissentRule.Find("a", ballots, []);
            var expected = ballots
                .Select(ballot => (ballot.Seat, Own: ballot.Of("a").Score, Other: ballot.Of("b").Score, Factor: ballot.Weight * ballot.Of("a").Confidence))
                .Select(one => (one.Seat, Strength: Math.Round(Math.Max(Math.Max(0, -one.Own), one.Other > 0 ? one.Other - one.Own : 0) * one.Factor, 6)))
                .Where(one => one.Strength > 0)
                .ToDictionary(one => one.Seat, one => one.Strength, StringComparer.Ordinal);
            Assert.Equal(expected, report.Voices.ToDictionary(voice => voice.Seat, voice => voice.Strength, StringComparer.Ordinal));
            Assert.Equal(report.Voices.Max(voice => (double?)voice.Strength), report.Strongest?.Strength);
        }
    }

    [Fact]
    public void Faults_ASynthesisThatCarriesAll_HasNone()
    {
        var (count, dissent, draft) = Case();
        Assert.Equal(["D1", "B1"], dissent.Binding.Select(voice => voice.Id));
        Assert.Empty(SynthesisCheck.Faults(draft, count, dissent));
    }

    [Theory]
    [InlineData("adopts another", "The synthesis adopts b; a won.")]
    [InlineData("adopts none", "The synthesis adopts no option; a won.")]
    [InlineData("counts wrong", "The count of a is 2 for and 1 against, not 3 and 0.")]
    [InlineData("counts nothing", "The count of a is told 0 times; it is told once.")]
    [InlineData("counts a stranger", "The count names z, which is no option.")]
    [InlineData("omits the dissent", "The text does not carry [D1], the strongest dissent of s3.")]
    [InlineData("omits the veto", "The text does not carry [B1], the blocking objection of s3.")]
    [InlineData("invents", "The text refers to [D7], and there is no such dissent.")]
    public void Faults_ASynthesisThatBendsTheResult_NamesIt(string what, string fault)
    {
        var (count, dissent, draft) = Case();
        draft = what switch
        {
            "adopts another" => draft with { Adopts = "b" },
            "adopts none" => draft with { Adopts = null },
            "counts wrong" => draft with { Tally = [new ClaimedTally("a", 3, 0), draft.Tally[1]] },
            "counts nothing" => draft with { Tally = [] },
            "counts a stranger" => draft with { Tally = [.. draft.Tally, new ClaimedTally("z", 1, 1)] },
            "omits the dissent" => draft with { Text = "All is well [B1], D1." },
            "omits the veto" => draft with { Text = "All is well [D1] [B] [Bx] [" },
            _ => draft with { Text = draft.Text + " [D7]" },
        };
        Assert.Contains(fault, SynthesisCheck.Faults(draft, count, dissent));
    }

    [Fact]
    public void Faults_NoOptionWon_NoneMayBeAdopted()
    {
        var count = VoteCounter.Count(Election(1, Ballot("s1", [-1])), CountingRules.Default);
        var draft = new SynthesisDraft { Text = "Nobody is for it.", Adopts = "a", Tally = [new ClaimedTally("a", 0, 1)] };
        Assert.Equal(["The synthesis adopts a; no option won."], SynthesisCheck.Faults(draft, count, new DissentReport([], [])));
    }

    private static (VoteCount Count, DissentReport Dissent, SynthesisDraft Draft) Case()
    {
        Ballot[] ballots = [Ballot("s1", [2, 0]), Ballot("s2", [2, 0]), Ballot("s3", [-2, 1]).Veto("a", "It is against the law.")];
        var draft = new SynthesisDraft
        {
            Text = "We take a. One of us would not [D1], and holds it to be against the law [B1].",
            Adopts = "a",
            Tally = [new ClaimedTally("a", 2, 1), new ClaimedTally("b", 1, 0)],
        };
        return (VoteCounter.Count(Election(2, ballots), CountingRules.Default), DissentRule.Find("a", ballots, []), draft);
    }
}
