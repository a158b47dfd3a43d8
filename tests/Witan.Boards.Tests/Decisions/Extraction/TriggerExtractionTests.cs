using System.Text;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Decisions.Extraction;

public sealed class TriggerExtractionTests
{
    [Theory]
    [InlineData("If p99 of index writes > 50 ms on 3 days, take writes through a queue.", "p99-of-index-writes", ">", 50, "ms", "on 3 days", "Take writes through a queue.")]
    [InlineData("When the error rate rises above 0.1 %: switch back.", "error-rate", ">", 0.1, "%", "", "Switch back.")]
    [InlineData("If the free disk space falls below 10 GB for 15 minutes then the import stops.", "free-disk-space", "<", 10, "GB", "for 15 minutes", "The import stops.")]
    [InlineData("As soon as concurrent completions exceed 10, add a limit.", "concurrent-completions", ">", 10, "", "", "Add a limit.")]
    [InlineData("If the backlog is 200 or more, hire one more clerk.", "backlog", ">=", 200, "", "", "Hire one more clerk.")]
    [InlineData("Once the monthly cost exceeds 1,200 EUR, look for another provider.", "monthly-cost", ">", 1200, "EUR", "", "Look for another provider.")]
    public void In_ReadsConditionsWithTheirAction(string sentence, string metric, string sign, double value, string unit, string hold, string action)
    {
        var found = TriggerSentences.In(Brief($"# Plan\n\n{sentence}\n"));
        var trigger = Assert.Single(found);
        Assert.Equal((metric, sign, value, unit, hold, action), (trigger.Metric, trigger.Comparison.Sign(), trigger.Threshold, trigger.Unit, trigger.Hold.Describe(), trigger.Action));
        Assert.Equal("plan.md, line 3", trigger.Origin);
    }

    [Theory]
    [InlineData("If we have more than 3 weeks, we write the tests first.")]
    [InlineData("If there are more than 5 reviewers, split the group.")]
    [InlineData("The p99 of index writes is > 50 ms on 3 days a week.")]
    [InlineData("If the copy fails, we go back.")]
    [InlineData("If in doubt, ask.")]
    public void In_OtherSentences_StateNoTrigger(string sentence) => Assert.Empty(TriggerSentences.In(Brief($"# Plan\n\n{sentence}\n")));

    [Fact]
    public void In_AListUnderAHeadingOfTriggers_NeedsNoIf()
    {
        var found = TriggerSentences.In(Brief("# Plan\n\n## Triggers\n\n- p99 latency > 500 ms for 2 days: roll back\n- error rate > 1 %\n\n## Tasks\n\n- more than 3 tasks wait\n")).ToList();
        Assert.Equal(["p99-latency", "error-rate"], found.Select(trigger => trigger.Metric));
        Assert.Equal(["Roll back.", "Look at the decision again."], found.Select(trigger => trigger.Action));
    }

    [Fact]
    public async Task Swarm_ProposesStatedThresholdsWithTheirColours_AndWhatItWatchesItself()
    {
        var host = new SwarmHost();
        var run = await host.OpenAsync(DecisionPlans.WithTriggers);
        await host.DriveAsync(run);
        var draft = SwarmDecisions.Of(await host.Swarm.ReadAsync(Kernel.Identity.TenantContext.Local, run, CancellationToken.None));

        Assert.NotNull(draft);
        var stated = Assert.Single(draft.Triggers, trigger => trigger.Metric == "query-latency-p99");
        Assert.Equal((TriggerComparison.Above, 500.0, 100.0, "ms"), (stated.Comparison, stated.Threshold, stated.Warning, stated.Unit));
        var sentence = Assert.Single(draft.Triggers, trigger => trigger.Metric == "p99-of-index-writes");
        Assert.Equal(new TriggerHold(TriggerHoldKind.Days, 3), sentence.Hold);
        Assert.Contains(draft.Triggers, trigger => trigger.Origin.StartsWith("finding F", StringComparison.Ordinal));
        Assert.InRange(draft.Triggers.Count, 3, TriggerExtraction.TriggersMax);
        Assert.Equal(SwarmOptionIds.All.Count, draft.Options.Count);
        Assert.InRange(draft.Confidence, 0, 1);
    }

    private static Brief Brief(string text)
    {
        Assert.True(BriefIntake.Accept(null, [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes(text))]).IsOk(out var brief, out _));
        return brief;
    }
}
