using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Models.Analyst;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Testing.Journals;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Swarm;

public sealed class SwarmRunTests
{
    [Fact]
    public async Task Deliberate_FlawedPlan_FindsWhatIsWrongAndCitesTheLines()
    {
        var record = await new SwarmHost().DeliberateAsync(Plans.Flawed);

        var timeout = record.Findings.Single(found => found.Finding.Kind == FindingKind.ContradictingNumber).Finding;
        Assert.Equal([3, 25], timeout.Evidence.Select(evidence => evidence.Line));
        Assert.Contains("The request timeout is 60 seconds.", timeout.Evidence[1].Text, StringComparison.Ordinal);
        Assert.Contains(record.Findings, found => found.Finding.Kind == FindingKind.TotalMismatch);
        Assert.Contains(record.Findings, found => found.Finding.Kind == FindingKind.MissingRollback);
        Assert.All(record.Findings, found => Assert.NotEmpty(found.Finding.Evidence));
        Assert.Contains(AnalystChatClient.ModelName, record.ProducedBy.Select(producer => producer.Model));
        Assert.Contains("not a language model", record.ProducedBy[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliberate_CleanNote_GoesAheadWithoutDebateAndClaimsNoProof()
    {
        var record = await new SwarmHost().DeliberateAsync(Plans.Clean);

        Assert.Empty(record.Findings);
        Assert.Equal(0, record.Debate.Rounds);
        Assert.NotEqual(SwarmOptionIds.Revise, record.Recommendation.Option);
        Assert.Contains(record.Minds, mind => mind.Reason.Contains("not proof", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Deliberate_RoundsMax_IsNeverExceededAndTheEndIsNamed(int rounds)
    {
        var record = await new SwarmHost().DeliberateAsync(Plans.Flawed, new SwarmOptions { Rounds = rounds });
        Assert.InRange(record.Debate.Rounds, 0, rounds);
        Assert.NotEmpty(record.Debate.End);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(SwarmProtocol.RoundsMax + 1)]
    public async Task Open_RoundsOutOfRange_IsRefused(int rounds) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SwarmHost().OpenAsync(Plans.Flawed, new SwarmOptions { Rounds = rounds }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Drive_CrashedAtEveryWriteInTurn_EndsInTheSameBytes(bool afterWrite)
    {
        var expected = RecordFiles.Render(await new SwarmHost().DeliberateAsync(Plans.Flawed), RecordFormat.Json);
        for (var write = 2; ; write++)
        {
            var host = new SwarmHost();
            var run = await host.OpenAsync(Plans.Flawed);
            host.Journal.CrashAt = write;
            host.Journal.CrashAfterWrite = afterWrite;
            var crashed = await CrashesAsync(host, run);
            Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
            Assert.Equal(expected, RecordFiles.Render(await host.RecordAsync(run), RecordFormat.Json));
            if (!crashed)
            {
                Assert.True(write > 12, $"Only {write - 1} writes had their turn.");
                break;
            }
        }
    }

    [Fact]
    public async Task Deliberate_TwentyTimes_GivesTheSameBytesInEveryForm()
    {
        var first = await new SwarmHost().DeliberateAsync(Plans.Flawed);
        for (var time = 0; time < 20; time++)
        {
            var again = await new SwarmHost().DeliberateAsync(Plans.Flawed);
            Assert.All(Enum.GetValues<RecordFormat>(), format => Assert.Equal(RecordFiles.Render(first, format), RecordFiles.Render(again, format)));
        }
    }

    [Fact]
    public async Task Deliberate_MindCitesLinesThatDoNotExist_TheyAreRefusedAndCounted()
    {
        var host = new SwarmHost(new ScriptedChatClient(SwarmHost.Analyst()).On("swarm_findings", ScriptedFindings));

        var record = await host.DeliberateAsync("one\ntwo\n");

        Assert.Equal("F1", Assert.Single(record.Findings).Finding.Id);
        Assert.Equal(2, record.Expense.FindingsUncited);
        Assert.Contains("2 findings were refused", System.Text.Encoding.UTF8.GetString(RecordFiles.Render(record, RecordFormat.Md)), StringComparison.Ordinal);
        Assert.Equal(100, record.Expense.InputTokens);
    }

    [Fact]
    public async Task Drive_MindAnswersOutOfRange_FailsCleanlyAndCanBeResumed()
    {
        const string bad = """{"stances":[{"option":"phased","score":7,"confidence":0.5}],"reason":"x"}""";
        var mind = new ScriptedChatClient(SwarmHost.Analyst()).On("swarm_opinion", bad);
        var host = new SwarmHost(mind);
        var run = await host.OpenAsync(Plans.Flawed);

        Assert.Equal(DriveOutcome.Paused, await host.DriveAsync(run));

        var head = Assert.Single(await host.Journal.ListAsync(TenantContext.Local, 10, null, CancellationToken.None));
        Assert.Equal(Runs.Journal.RunStatus.Paused, head.Status);
        var control = RunControl.Of(await host.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None));
        Assert.Contains("stance 7", control.Paused!.Reason, StringComparison.Ordinal);
        Assert.Contains("failed 3 times", control.Paused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drive_AskedToStop_ResumesToTheSameRecord()
    {
        var expected = RecordFiles.Render(await new SwarmHost().DeliberateAsync(Plans.Flawed), RecordFormat.Md);
        using var stop = new CancellationTokenSource();
        var mind = new ScriptedChatClient(SwarmHost.Analyst());
        var host = new SwarmHost(mind.On("none", string.Empty));
        var run = await host.OpenAsync(Plans.Flawed);
        await stop.CancelAsync();
        Assert.Equal(DriveOutcome.Interrupted, await host.DriveAsync(run, stop.Token));
        Assert.Null(DecisionRecordBuilder.Build(await host.Swarm.ReadAsync(TenantContext.Local, run, CancellationToken.None)));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        Assert.Equal(expected, RecordFiles.Render(await host.RecordAsync(run), RecordFormat.Md));
    }

    private static async Task<bool> CrashesAsync(SwarmHost host, RunId run)
    {
        try
        {
            await host.DriveAsync(run);
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
    }

    private static string ScriptedFindings(IReadOnlyList<Microsoft.Extensions.AI.ChatMessage> messages)
    {
        static string Finding(string document, int line, int endLine) => $$$"""
            {"kind":"other","subject":"s","statement":"st","evidence":[{"document":"{{{document}}}","line":{{{line}}},"endLine":{{{endLine}}}}],
             "severity":5,"likelihood":5,"priority":"P2","confidence":0.5,"mitigation":"m","stance":1,
             "watch":{"metric":"m","green":"g","yellow":"y","red":"r","source":"s"}}
            """;
        return $$"""{"findings":[{{Finding("plan.md", 99, 99)}},{{Finding("other.md", 1, 1)}},{{Finding("plan.md", 2, 2)}}],"thresholds":[]}""";
    }
}
