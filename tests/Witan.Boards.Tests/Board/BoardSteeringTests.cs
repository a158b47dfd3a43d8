using Witan.Boards.Board;
using Witan.Boards.Intake;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Signals;
using Witan.Testing.Boards;

namespace Witan.Boards.Tests.Board;

/// <summary>What people do to a board while it deliberates.</summary>
public sealed class BoardSteeringTests
{
    [Fact]
    public async Task Prompts_HoldIdentityConstraintsQuestionAndGuidance()
    {
        var script = new BoardScript { Facilitate = prompt => new() { ["speakers"] = prompt.Input["vocabulary"]!.DeepClone(), ["question"] = "What about the winter?" } };
        script.Speak = prompt => BoardScript.Stance(prompt, prompt.Persona.Length % 2, claim: $"{prompt.Persona} in round {prompt.Round}: {new string((char)('a' + prompt.Round), 9)}");
        var options = new BoardOptions { Rounds = 3, Constraints = ["budget: at most 50 kEUR"], Forced = ["security_engineer"] };
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed, options);
        var seat = state.InOrder[0].Seats.First(known => known.Persona.Code == "security_engineer").Persona;
        var spoken = script.Prompts.Where(prompt => prompt.Task == "board_speak" && prompt.Persona == seat.Code).ToList();
        Assert.All(spoken, prompt => Assert.Contains(seat.Identity, prompt.Instructions, StringComparison.Ordinal));
        Assert.All(spoken, prompt => Assert.Contains("50 kEUR", prompt.Input["constraints"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.Null(spoken[0].Input["others"]);
        var later = script.Prompts.Where(prompt => prompt.Task == "board_speak" && prompt.Round > 1).ToList();
        Assert.NotEmpty(later);
        Assert.All(later, prompt => Assert.Equal("What about the winter?", prompt.Input["asked"]!.GetValue<string>()));
        Assert.All(later.Where(prompt => prompt.Round > 2), prompt => Assert.NotNull(prompt.Input["summaries"]));
        var others = string.Concat(later.Select(prompt => prompt.Input["others"]!.ToJsonString()));
        Assert.All(state.InOrder[0].Codes, code => Assert.DoesNotContain(code, others, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Interjection_IsAnsweredByEverySeatBeforeTheNextRound()
    {
        var script = new BoardScript();
        var host = new BoardHost(script.Client());
        RunId? opened = null;
        var said = false;
        script.Speak = prompt =>
        {
            if (!said)
            {
                said = true;
                Assert.True(host.Engine.Signals.InterjectAsync(TenantContext.Local, opened!.Value, "The lease ends in May.", CancellationToken.None).GetAwaiter().GetResult().IsOk(out _, out _));
            }

            return BoardScript.Stance(prompt, prompt.Persona.Length % 2, claim: $"{prompt.Persona} {prompt.Round} {new string((char)('a' + prompt.Round), 9)}");
        };
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Rounds = 2 });
        opened = run;
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var part = (await host.StateAsync(run)).InOrder[0];
        Assert.Equal(part.Codes.Order(StringComparer.Ordinal), part.Answers.Select(answer => answer.Seat).Order(StringComparer.Ordinal));
        Assert.All(part.Answers, answer => Assert.Contains("The lease ends in May.", answer.Answer, StringComparison.Ordinal));
        Assert.All(script.Prompts.Where(prompt => prompt.Round == 2), prompt => Assert.Contains("lease", prompt.Input["remarks"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task DocumentAdded_IsAnsweredByEverySeatBeforeTheNextRound_AndReadFromThenOn()
    {
        var script = new BoardScript();
        var host = new BoardHost(script.Client());
        RunId? opened = null;
        var added = false;
        script.Speak = prompt =>
        {
            if (!added)
            {
                added = true;
                var offer = new IncomingDocument("plan.md", "The second offer is 30 kEUR."u8.ToArray());
                Assert.True(new RunDocuments(host.Engine, host.Journal).AddAsync(TenantContext.Local, opened!.Value, offer, "It came today.", CancellationToken.None).GetAwaiter().GetResult().IsOk(out _, out _));
            }

            return BoardScript.Stance(prompt, prompt.Persona.Length % 2, claim: $"{prompt.Persona} {prompt.Round} {new string((char)('a' + prompt.Round), 9)}");
        };
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Rounds = 2 });
        opened = run;
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var state = await host.StateAsync(run);
        Assert.Equal(["plan.md", "plan.md (2)"], state.Brief!.Documents.Select(document => document.Name));
        Assert.Equal(state.InOrder[0].Codes.Count, state.InOrder[0].Answers.Count);
        // Nobody in the round that was open when it came saw it; everybody asked later did.
        Assert.All(script.Prompts.Where(prompt => prompt is { Task: "board_speak", Round: 1 }), prompt => Assert.DoesNotContain("30 kEUR", prompt.Instructions, StringComparison.Ordinal));
        Assert.All(script.Prompts.Where(prompt => prompt.Task == "board_answer" || prompt.Round == 2), prompt => Assert.Contains("30 kEUR", prompt.Instructions, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GateVerdict.Approved)]
    [InlineData(GateVerdict.Amended)]
    [InlineData(GateVerdict.Rejected)]
    public async Task PlanGate_NothingIsAskedOfExpertsBeforeApproval(GateVerdict verdict)
    {
        var script = new BoardScript();
        var host = new BoardHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Approves = true, Rounds = 1 });
        Assert.Equal(DriveOutcome.Waiting, await host.DriveAsync(run));
        Assert.DoesNotContain(script.Prompts, prompt => prompt.Task == "board_speak");

        await DecideAsync(host, run, verdict, "Take one part only.");
        var outcome = await host.DriveAsync(run);
        if (verdict == GateVerdict.Amended)
        {
            Assert.Equal(DriveOutcome.Waiting, outcome);
            Assert.Contains("Take one part only.", script.Prompts.Last(prompt => prompt.Task == "board_decompose").Input["faults"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(script.Prompts, prompt => prompt.Task == "board_speak");
            await DecideAsync(host, run, GateVerdict.Approved, null);
            outcome = await host.DriveAsync(run);
        }

        Assert.Equal(DriveOutcome.Completed, outcome);
        Assert.Equal(verdict != GateVerdict.Rejected, (await host.StateAsync(run)).Conclusion is not null);
    }

    [Fact]
    public async Task VoteAskedFor_EndsTheDebateAfterTheRound()
    {
        var script = new BoardScript();
        var host = new BoardHost(script.Client());
        RunId? opened = null;
        var asked = false;
        script.Speak = prompt =>
        {
            if (!asked)
            {
                asked = true;
                Assert.True(host.Engine.Signals.ConstrainAsync(TenantContext.Local, opened!.Value, "vote", "now", "Enough was said.", CancellationToken.None).GetAwaiter().GetResult().IsOk(out _, out _));
            }

            return BoardScript.Stance(prompt, prompt.Persona.Length % 2, claim: $"{prompt.Persona} {prompt.Round}");
        };
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Rounds = 6 });
        opened = run;
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var part = (await host.StateAsync(run)).InOrder[0];
        Assert.Single(part.Decisions, decision => decision.Kind == FacilitationKind.Round);
        Assert.Contains("Enough was said", part.Last!.Reason, StringComparison.Ordinal);
        Assert.True(part.Last.IsEarly);
    }

    [Theory]
    [InlineData(2, 4, "3 to 5")]
    [InlineData(4, 7, "1 to 6")]
    public async Task Terms_OutOfRange_AreRefusedWithTheLimit(int experts, int rounds, string says)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new BoardHost().OpenAsync(Plans.Flawed, new BoardOptions { Experts = experts, Rounds = rounds }));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    private static async Task DecideAsync(BoardHost host, RunId run, GateVerdict verdict, string? amendment)
    {
        var gate = (await host.EventsAsync(run)).Select(recorded => recorded.Event).OfType<GateOpened>().Last();
        var answer = new GateAnswer(verdict, gate.Hash, "operator", "Since I say so.") { Gate = gate.Gate, Amendment = verdict == GateVerdict.Amended ? amendment : null };
        Assert.True((await host.Engine.Signals.DecideAsync(TenantContext.Local, run, answer, CancellationToken.None)).IsOk(out _, out _));
    }
}
