using Witan.Boards.Board;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Governance;

namespace Witan.Boards.Tests.Roundtable;

/// <summary>Governance fails closed.</summary>
public sealed class GovernanceCheckTests
{
    private static readonly BoardOption[] Options = [new("yes", "Do it."), new("no", "Leave it.")];

    [Fact]
    public void Rule_OfAnyDrafts_HasOneRulingForEachPair_AndNothingOpensWithoutALine()
    {
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new Random(seed);
            var drafts = Enumerable.Range(0, random.Next(20)).Select(_ => new RulingDraft(
                random.Next(8) == 0 ? "unknown" : SeededRules.All[random.Next(SeededRules.All.Count)].Code,
                random.Next(8) == 0 ? "moon" : Options[random.Next(2)].Id,
                (RulingKind)random.Next(4),
                "Why.",
                random.Next(2) == 0 ? [] : [new CitedLine("plan.md", 1)])).ToList();
            MissingSpecialist[] missing = random.Next(2) == 0 ? [] : [new("security", "Nobody in the catalogue knows about security.")];
            var rulings = GovernanceCheck.Rule(SeededRules.All, Options, drafts, missing);
            Assert.Equal(SeededRules.All.SelectMany(rule => Options.Select(option => (rule.Code, option.Id))), rulings.Select(ruling => (ruling.Rule, ruling.Option)));
            Assert.All(rulings.Where(ruling => ruling.Kind == RulingKind.Kept && ruling.Rule != "specialist-consulted"), ruling => Assert.NotEmpty(ruling.Evidence));
            Assert.All(rulings.Where(ruling => ruling is { IsViolated: false, Rule: not "specialist-consulted" }), ruling =>
                Assert.DoesNotContain(drafts, draft => draft.Rule == ruling.Rule && draft.Option == ruling.Option && draft.Kind is RulingKind.Broken or RulingKind.NotShown && draft.Rule == ruling.Rule && draft.Option == ruling.Option));
            Assert.Equal(rulings.Where(ruling => ruling.Severity == GovernanceSeverity.Critical && ruling.IsViolated).Select(ruling => ruling.Option).ToHashSet(), GovernanceCheck.Blocked(rulings));
        }
    }

    [Fact]
    public void Rule_WithoutAnybodyWhoLooked_ShowsNothing()
    {
        var rulings = GovernanceCheck.Rule(SeededRules.All, Options, null, []);
        Assert.All(rulings.Where(ruling => ruling.Rule != "specialist-consulted"), ruling => Assert.Equal(RulingKind.NotShown, ruling.Kind));
        Assert.Equal(2, GovernanceCheck.Blocked(rulings).Count);
    }

    [Fact]
    public void Rule_OfSeats_IsDecidedByWhoSitsThere_WhateverAMindSays()
    {
        RulingDraft[] drafts = [new("specialist-consulted", "yes", RulingKind.Kept, "I promise.", [new CitedLine("plan.md", 1)])];
        var rulings = GovernanceCheck.Rule(SeededRules.All, Options, drafts, [new("data", "Nobody in the catalogue knows about data.")]);
        Assert.All(rulings.Where(ruling => ruling.Rule == "specialist-consulted"), ruling => Assert.Equal(RulingKind.Broken, ruling.Kind));
    }
}
