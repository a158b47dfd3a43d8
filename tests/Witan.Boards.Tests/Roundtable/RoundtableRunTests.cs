using System.Text;
using Witan.Boards.Board;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Events;
using Witan.Boards.Roundtable.Governance;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Testing.Boards;

namespace Witan.Boards.Tests.Roundtable;

/// <summary>A round table from its question to what a person decided.</summary>
public sealed class RoundtableRunTests
{
    private const string Branches = """
        # Move the archive

        **Topic**: The archive and its store

        ## Agenda

        - How the archive stands
        - What the move costs

        ## What we know

        There is no planning phase for the move. No impact analysis was made. Nobody counted the cost.
        The runbook of the archive is complete and the tests of the reader pass.
        Moving now would delay the spring release by 3 weeks.

        ## Next steps

        **If we decide to move the archive now:**

        1. Stop the spring release
        2. Ask for a larger store

        **If approved to proceed as planned:**

        1. Ada Lovelace writes the index of the archive
        2. Grace Hopper checks the reader
        """;

    [Fact]
    public async Task Analyst_OnADocumentWithBranches_ReachesItsGateWithOptionsAndOwners()
    {
        var host = new RoundtableHost();
        var run = await host.OpenAsync(Branches);
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        var state = await host.StateAsync(run);
        Assert.Equal(["a-move-the-archive-now", "b-proceed-as-planned"], state.Part!.Part.Options.Select(option => option.Id));
        Assert.Equal(["How the archive stands", "What the move costs"], state.Matter!.Agenda);
        Assert.Equal(state.Part.Codes.Order(StringComparer.Ordinal), state.Assessed.Keys);
        Assert.All(state.Assessed.Values, assessed => Assert.Empty(assessed.Repeated));
        var broken = state.Ruled!.Rulings.Where(ruling => ruling is { Option: "a-move-the-archive-now", Kind: RulingKind.Broken }).Select(ruling => ruling.Rule).ToList();
        Assert.Contains("phased-work", broken);
        Assert.Contains("impact-analysed", broken);
        Assert.DoesNotContain("tests-first", broken);
        Assert.DoesNotContain(state.Ruled.Rulings, ruling => ruling is { Option: "b-proceed-as-planned", IsViolated: true });
        var shown = (await host.GateAsync(run))!.Shown;
        // The rule on phases is critical: whatever the vote was, what breaks it is not recommended.
        Assert.NotEqual("a-move-the-archive-now", TableRecommendation.Of(state).Option);
        Assert.Contains("a-move-the-archive-now: Move the archive now. [not recommended]", shown, StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace writes the index of the archive (owner: Ada Lovelace)", shown, StringComparison.Ordinal);
        Assert.Contains("delay the spring release by 3 weeks", shown, StringComparison.Ordinal);
        Assert.Null(state.Board.Conclusion);
    }

    [Theory]
    [InlineData(GateVerdict.Approved, null, "no", "accepted")]
    [InlineData(GateVerdict.Amended, "yes, but in May", "yes", "accepted")]
    [InlineData(GateVerdict.Amended, "Only after the audit.", "no", "accepted")]
    [InlineData(GateVerdict.Rejected, null, null, "rejected")]
    public async Task Gate_IsDecidedOnce_AndTheRecordSaysWhoAndWhat(GateVerdict verdict, string? amendment, string? option, string status)
    {
        var host = new RoundtableHost(new RoundtableScript().Client());
        var run = await host.OpenAsync(Plans.Flawed);
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        var before = Assert.IsType<BoardRecord>(RunRecords.Build(await host.EventsAsync(run)));
        Assert.Equal("proposed", before.Status);
        Assert.Null(before.Table!.Decision);

        Assert.True((await host.DecideAsync(run, verdict, amendment)).IsOk(out _, out _));
        Assert.False((await host.DecideAsync(run, GateVerdict.Rejected)).IsOk(out _, out _));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var record = Assert.IsType<BoardRecord>(RunRecords.Build(await host.EventsAsync(run)));
        Assert.Equal(status, record.Status);
        Assert.Equal(option, record.Table!.Decision!.Option);
        Assert.Equal("Since I say so.", record.Table.Decision.Reason);
        Assert.Equal(amendment, record.Table.Decision.Amendment);
        Assert.Equal(option is null ? 0 : 1, record.Plan.Count);
        foreach (var format in Enum.GetValues<RecordFormat>())
        {
            Assert.Contains("Since I say so.", Encoding.UTF8.GetString(RecordFiles.Render(record, format)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Gate_SurvivesAnotherDriverAndWaitsWithTheSameBytes()
    {
        var host = new RoundtableHost(new RoundtableScript().Client());
        var run = await host.OpenAsync(Plans.Flawed);
        await host.DriveAsync(run);
        var gate = await host.GateAsync(run);
        host.Time.Advance(TimeSpan.FromDays(400));
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        Assert.Single((await host.EventsAsync(run)).Select(recorded => recorded.Event).OfType<GateOpened>());
        Assert.Equal(gate!.Hash, GateHash.Of(gate.Shown));
        Assert.Null(gate.Deadline);
    }

    [Fact]
    public async Task CriticalRule_KeepsTheWinnerFromBeingRecommended()
    {
        var script = new RoundtableScript
        {
            Govern = prompt => [.. from rule in prompt.Input["rules"]!.AsArray()
                                   let code = rule!["code"]!.GetValue<string>()
                                   from option in prompt.Options
                                   select RoundtableScript.Ruling(code, option, code == "phased-work" && option == "no" ? "broken" : "kept", 1)],
        };
        var host = new RoundtableHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed);
        await host.DriveAsync(run);
        var recommended = TableRecommendation.Of(await host.StateAsync(run));
        Assert.Null(recommended.Option);
        Assert.Contains("breaks a critical rule", recommended.Why, StringComparison.Ordinal);

        // There is nothing to approve; naming an option decides.
        Assert.True((await host.DecideAsync(run, GateVerdict.Approved)).IsOk(out _, out _));
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        Assert.Contains("Nothing is recommended", (await host.GateAsync(run))!.Shown, StringComparison.Ordinal);
        Assert.True((await host.DecideAsync(run, GateVerdict.Amended, "no: we accept it")).IsOk(out _, out _));
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var state = await host.StateAsync(run);
        Assert.Equal("no", TableVerdict.Of(state).Option);
        Assert.Contains("accepted knowingly", state.Board.Conclusion!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_AnsweredTooOftenWithoutAnOption_IsRejected()
    {
        var script = new RoundtableScript { Govern = _ => [] };
        var host = new RoundtableHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed);
        for (var ask = 0; ask < TableVerdict.AsksMax; ask++)
        {
            Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
            Assert.True((await host.DecideAsync(run, GateVerdict.Approved)).IsOk(out _, out _));
        }

        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        Assert.True(TableVerdict.Of(await host.StateAsync(run)).IsRejected);
    }

    [Fact]
    public async Task Governance_OfAMindThatAnswersNonsense_FailsClosed()
    {
        var script = new RoundtableScript { Govern = _ => throw new System.Text.Json.JsonException("nonsense") };
        var client = script.Client().On("table_govern", _ => "{\"rulings\": 7}");
        var host = new RoundtableHost(client);
        var run = await host.OpenAsync(Plans.Flawed);
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        var state = await host.StateAsync(run);
        Assert.NotNull(state.Ruled!.FailedClosed);
        Assert.Equal(["no", "yes"], GovernanceCheck.Blocked(state.Ruled.Rulings).Order(StringComparer.Ordinal));
        Assert.Null(TableRecommendation.Of(state).Option);
    }

    [Fact]
    public async Task Assessment_WithoutAnAnswer_IsRefusedWithTheFieldsName_AndRepeatedOnesAreFlagged()
    {
        var script = new RoundtableScript();
        var refused = 0;
        script.Assess = prompt =>
        {
            var assessed = RoundtableScript.Assessed(prompt);
            if (prompt.Persona == "lead_architect" && Interlocked.Increment(ref refused) == 1)
            {
                assessed["answers"]![1]!["planB"] = "  ";
            }

            if (prompt.Persona == "sre_architect")
            {
                assessed["answers"] = new System.Text.Json.Nodes.JsonArray([.. prompt.Options.Select(option => new System.Text.Json.Nodes.JsonObject
                {
                    ["option"] = option, ["breaksFirst"] = "All.", ["howKnown"] = "Never.", ["planB"] = "None.", ["evidence"] = new System.Text.Json.Nodes.JsonArray(),
                })]);
            }

            return assessed;
        };
        var host = new RoundtableHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed);
        await host.DriveAsync(run);
        var state = await host.StateAsync(run);
        Assert.Contains(script.Prompts, prompt => prompt.Input["faults"]?.ToJsonString().Contains("planB of 'no'", StringComparison.Ordinal) == true || prompt.Input["faults"]?.ToJsonString().Contains("planB of \\u0027no\\u0027", StringComparison.Ordinal) == true);
        Assert.Equal(["yes", "no"], state.Assessed["sre_architect"].Repeated);
        Assert.Empty(state.Assessed["lead_architect"].Repeated);
    }

    [Fact]
    public async Task SeatThatFails_IsAbsent_AndTheTableGoesOn()
    {
        var script = new RoundtableScript();
        script.Assess = prompt => prompt.Persona == "data_architect" ? throw new InvalidOperationException("This mind is ill.") : RoundtableScript.Assessed(prompt);
        var host = new RoundtableHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed);
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        var state = await host.StateAsync(run);
        Assert.DoesNotContain("data_architect", state.Assessed.Keys);
        Assert.Contains(state.Part!.Absent, pair => pair.Key == "assess.matter.data_architect" && pair.Value.Contains("ill", StringComparison.Ordinal));
        Assert.Contains("data_architect", state.Part.Votes.Keys.Concat(state.Part.Spoke.Values.Select(spoke => spoke.Seat)));
    }

    [Fact]
    public async Task NobodySpeaks_ClosesWithoutAGate()
    {
        var script = new RoundtableScript();
        script.Board.Speak = _ => throw new InvalidOperationException("Nobody is there.");
        var host = new RoundtableHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed);
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        Assert.Null(await host.GateAsync(run));
        var record = Assert.IsType<BoardRecord>(RunRecords.Build(await host.EventsAsync(run)));
        Assert.Contains("Nobody is there", Assert.Single(record.FailedParts).Reason, StringComparison.Ordinal);
        Assert.Equal("proposed", record.Status);
    }

    [Fact]
    public async Task Rulings_ReachEverySeatBeforeItSpeaks()
    {
        var script = new RoundtableScript { Govern = _ => [] };
        var host = new RoundtableHost(script.Client());
        await host.DriveAsync(await host.OpenAsync(Plans.Flawed));
        var spoken = script.Board.Prompts.Where(prompt => prompt.Task == "board_speak").ToList();
        Assert.NotEmpty(spoken);
        Assert.All(spoken, prompt => Assert.Contains("Work in phases not shown", prompt.Input["rulings"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingSpecialist_IsFlaggedBeforeTheVote_AndItsRuleIsBroken()
    {
        var script = new RoundtableScript { Needs = ["accessibility-nobody", "privacy"] };
        var host = new RoundtableHost(script.Client());
        var without = new[] { "compliance_specialist", "legal_advisor", "data_scientist", "ethicist", "philosopher", "ml_specialist", "customer_advocate" };
        var known = Witan.Boards.Personas.SeededPersonas.All.Where(persona => persona.Expertise.Contains("privacy")).Select(persona => persona.Code).ToList();
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Excluded = [.. without.Union(known)] });
        await host.DriveAsync(run);
        var state = await host.StateAsync(run);
        var missing = Assert.Single(state.Convened!.Missing);
        Assert.Equal("privacy", missing.Topic);
        Assert.Contains("excluded", missing.Why, StringComparison.Ordinal);
        Assert.All(state.Ruled!.Rulings.Where(ruling => ruling.Rule == "specialist-consulted"), ruling => Assert.Equal(RulingKind.Broken, ruling.Kind));
        var events = (await host.EventsAsync(run)).Select(recorded => recorded.Event).ToList();
        Assert.True(events.FindIndex(happened => happened is TableConvened) < events.FindIndex(happened => happened is Witan.Boards.Board.Events.SeatSpoke));
    }

    [Fact]
    public async Task Crash_AfterAnyEvent_EndsInTheSameRecord()
    {
        var whole = new RoundtableHost();
        var run = await whole.OpenAsync(Branches, new BoardOptions { Rounds = 1 });
        await whole.DriveAsync(run);
        await whole.DecideAsync(run, GateVerdict.Approved);
        await whole.DriveAsync(run);
        var expected = RecordFiles.Render(RunRecords.Build(await whole.EventsAsync(run))!, RecordFormat.Json);
        var crashes = 0;
        for (var crash = 2; crash <= whole.Journal.Appends; crash += 2)
        {
            var host = new RoundtableHost();
            var again = await host.OpenAsync(Branches, new BoardOptions { Rounds = 1 });
            host.Journal.CrashAt = crash;
            var outcome = await Record.ExceptionAsync(async () => await ToTheEndAsync(host, again));
            host.Journal.CrashAt = 0;
            // Which steps land in one append is not the same each time, so that the last numbers may not be reached.
            crashes += outcome is null ? 0 : 1;
            await ToTheEndAsync(host, again);
            Assert.Equal(expected, RecordFiles.Render(RunRecords.Build(await host.EventsAsync(again))!, RecordFormat.Json));
        }

        Assert.True(crashes > 5, $"{crashes} crashes");
    }

    private static async Task ToTheEndAsync(RoundtableHost host, Witan.Kernel.Identity.RunId run)
    {
        if (await host.StateAsync(run) is { Board.Closed: not null })
        {
            return;
        }

        if (await host.DriveAsync(run) == DriveOutcome.Waiting)
        {
            await host.DecideAsync(run, GateVerdict.Approved);
            Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        }
    }
}
