using Witan.Boards.Board;
using Witan.Boards.Decisions;
using Witan.Boards.Intake;
using Witan.Data;
using Witan.Kernel.Results;
using Witan.Runs.Journal;
using Witan.Testing.Boards;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>What breaks a limit is accepted knowingly or not at all, on either engine.</summary>
public abstract class BrokenLimitConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    [Fact]
    public async Task Accept_AnOptionThatBreaksALimit_NeedsTheFlagAndIsInTheAuditLog()
    {
        var id = await ProposeBrokenAsync();
        var refusal = Refused<Conflict>(await Desk.AcceptAsync(Ada, id, new Acceptance("Yes."), CancellationToken.None));
        Assert.Contains("480 kEUR", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--breaks-limits", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(DecisionStatus.Proposed, (await ViewAsync(id)).Decision.Status);

        await AcceptAsync(Ada, id, new Acceptance("It is worth it.") { BreaksLimits = true });
        Assert.Contains("480 kEUR", Assert.Single(await DeedsAsync("decision.accepted")).Details, StringComparison.Ordinal);
        await AcceptAsync(Ada, id, new Acceptance("It still is."));
    }

    [Fact]
    public async Task Accept_AnotherOptionThatKeepsIt_NeedsNoFlag()
    {
        var id = await ProposeBrokenAsync();
        Assert.Equal("whole/no", (await AcceptAsync(Ada, id, new Acceptance("Too dear.") { Option = "whole/no" })).Option);
    }

    private async Task<string> ProposeBrokenAsync()
    {
        var script = new BoardScript { Speak = prompt => BoardScript.Stance(prompt, 0, confidence: 0.9, claim: prompt.IsVote ? null : "It costs 480 kEUR.") };
        var board = BoardHost.EngineOf(Journal, new RunChanges(), Time, script.Client());
        var brief = new Brief { Question = "Do we do it?", Documents = [Document("# Plan\n\nDo it in May.")] };
        var run = Ok(await new BoardRuns(board, new SeededPanels()).OpenAsync(Ada, brief, new BoardOptions { Rounds = 1, Constraints = ["budget: at most 400 kEUR"] }, CancellationToken.None));
        Ok(await board.DriveAsync(Ada, run, Testing.Swarms.SwarmHost.Request()));
        return run.Value;
    }
}
