using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Steering;

/// <summary>Pausing, resuming, killing, talking to a run and deciding at its gates, as a user types it.</summary>
public sealed class SteeringCommandTests : IDisposable
{
    private readonly RunShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task PauseShowResume_EndInTheRecordOfAnUndisturbedRun()
    {
        var undisturbed = await RunShell.ReadAsync(await _shell.OkAsync("deliberate", _shell.Plan, "--quiet"));
        var run = await _shell.OpenAsync();
        Assert.Contains($"witan resume {run}", await _shell.OkAsync("pause", run[..14], "--reason", "The plan is rewritten."), StringComparison.Ordinal);
        Assert.Contains("paused already: The plan is rewritten.", await _shell.RefusedAsync(1, "pause", run), StringComparison.Ordinal);

        var text = await _shell.OkAsync("show", run);
        Assert.Contains("Status    paused by local: The plan is rewritten.", text, StringComparison.Ordinal);
        Assert.Contains("run.paused  by local: The plan is rewritten.", text, StringComparison.Ordinal);
        var shown = await _shell.JsonAsync("show", run);
        Assert.Equal("paused", shown.GetProperty("status").GetString());
        Assert.Equal(("local", "The plan is rewritten."), (shown.GetProperty("pausedBy").GetString(), shown.GetProperty("reason").GetString()));
        Assert.Equal("paused", (await _shell.JsonAsync("list"))[0].GetProperty("status").GetString());

        Assert.Equal(undisturbed, await RunShell.ReadAsync(await _shell.OkAsync("resume", run, "--quiet", "--reason", "It is done.")));
        Assert.Contains("run.resumed  by local: It is done.", await _shell.OkAsync("show", run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_Detached_LeavesThePausedRunToAWorker()
    {
        var run = await _shell.OpenAsync();
        await _shell.OkAsync("pause", run);
        Assert.StartsWith($"Run {run} is resumed.", await _shell.OkAsync("resume", run, "--detach"), StringComparison.Ordinal);
        Assert.Equal([run], await _shell.DueAsync());
        Assert.Equal("unfinished", (await _shell.JsonAsync("show", run)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Kill_OneRun_IsKeptWithItsReasonAndCannotBeUndone()
    {
        var run = await _shell.OpenAsync();
        Assert.Contains("--reason", await _shell.RefusedAsync(2, "kill", run), StringComparison.Ordinal);
        Assert.Equal("killed", (await _shell.JsonAsync("kill", run, "--reason", "The wrong document.")).GetProperty("status").GetString());

        Assert.Contains("Status    killed: Killed by local: The wrong document.", await _shell.OkAsync("show", run), StringComparison.Ordinal);
        Assert.Contains("is over (killed", await _shell.RefusedAsync(1, "kill", run, "--reason", "Again."), StringComparison.Ordinal);
        Assert.Contains("The wrong document.", await _shell.RefusedAsync(1, "resume", run, "--quiet"), StringComparison.Ordinal);
        Assert.StartsWith("Whole:", await _shell.OkAsync("audit", "verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kill_FinishedRun_IsRefusedAndItsResultStands()
    {
        var run = await _shell.FinishAsync();
        Assert.Contains("is over (completed", await _shell.RefusedAsync(1, "kill", run, "--reason", "Too late."), StringComparison.Ordinal);
        Assert.Equal("completed", (await _shell.JsonAsync("show", run)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Kill_All_NeedsAYesAndSaysWhatItKilled()
    {
        Assert.Contains("no run", await _shell.OkAsync("kill", "--all", "--yes", "--reason", "Stop."), StringComparison.Ordinal);
        var finished = await _shell.FinishAsync();
        var open = new[] { await _shell.OpenAsync(), await _shell.OpenAsync() };
        Assert.Contains("--yes", await _shell.RefusedAsync(2, "kill", "--all", "--reason", "Stop."), StringComparison.Ordinal);
        Assert.Contains("Give one run, or --all", await _shell.RefusedAsync(2, "kill", "--reason", "Stop."), StringComparison.Ordinal);
        Assert.Contains("Give one run, or --all", await _shell.RefusedAsync(2, "kill", finished, "--all", "--reason", "Stop."), StringComparison.Ordinal);

        var killed = (await _shell.JsonAsync("kill", "--all", "--yes", "--reason", "Stop.")).GetProperty("killed").EnumerateArray().Select(item => item.GetString()!);
        Assert.Equal(open.Order(StringComparer.Ordinal), killed.Order(StringComparer.Ordinal));
        Assert.Equal("completed", (await _shell.JsonAsync("show", finished)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("y", "killed")]
    [InlineData("n", "unfinished")]
    public async Task Kill_AllOnATerminal_AsksFirst(string answer, string status)
    {
        var run = await _shell.OpenAsync();
        var typed = await WitanProcess.RunAsync("bash", ["-c", $"echo {answer} | script -qec \"'{WitanProcess.Program}' kill --all --reason Stop. --data '{_shell.Data}'\" /dev/null"]);
        Assert.Contains("Kill the one run that is not over? [y/N]", typed.Output, StringComparison.Ordinal);
        Assert.Equal(status, (await _shell.JsonAsync("show", run)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task ConstrainAndInterject_AreKeptAndHonoured()
    {
        var run = await _shell.OpenAsync();
        await _shell.OkAsync("constrain", run, "cost=2.50", "--reason", "It is worth more.");
        await _shell.OkAsync("constrain", run, "rounds=0", "--reason", "No time.");
        await _shell.OkAsync("interject", run, "The launch was moved.");
        Assert.Contains("0 to 3 rounds", await _shell.RefusedAsync(2, "constrain", run, "rounds=9", "--reason", "More."), StringComparison.Ordinal);
        Assert.Contains("'cost'", await _shell.RefusedAsync(2, "constrain", run, "cost", "--reason", "More."), StringComparison.Ordinal);
        Assert.Contains("no cost limit", await _shell.RefusedAsync(2, "constrain", run, "cost=much", "--reason", "More."), StringComparison.Ordinal);
        Assert.Contains("cost, steps, rounds, minutes", await _shell.RefusedAsync(2, "constrain", run, "colour=red", "--reason", "More."), StringComparison.Ordinal);

        await _shell.OkAsync("resume", run, "--quiet");
        var shown = await _shell.JsonAsync("show", run);
        Assert.Equal(2.5m, shown.GetProperty("limits").GetProperty("costUsd").GetProperty("max").GetDecimal());
        Assert.Equal(0, shown.GetProperty("record").GetProperty("debate").GetProperty("rounds").GetInt32());
        Assert.Contains("by local: The launch was moved.", await _shell.OkAsync("show", run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GateAndQuestion_AreShownWithTheirCommandsAndDecidedUnderTheirHash()
    {
        var undisturbed = await RunShell.ReadAsync(await _shell.OkAsync("deliberate", _shell.Plan, "--quiet"));
        var run = await _shell.OpenAsync();
        const string shown = "Go ahead in phases.\nBudget: 3 days.";
        var hash = GateHash.Of(shown);
        await _shell.AppendAsync(
            run,
            2,
            new GateOpened { Gate = "plan", Shown = shown, Hash = hash, Deadline = TimeProvider.System.GetUtcNow().AddDays(2) },
            new QuestionAsked { Question = "launch", Text = "When is the launch?" },
            new StepFailed { Step = "findings", Attempt = 1, Reason = "No answer.", RetryAt = TimeProvider.System.GetUtcNow() });

        var text = await _shell.OkAsync("show", run);
        Assert.Contains("| Go ahead in phases.", text, StringComparison.Ordinal);
        Assert.Contains($"--gate plan --hash {hash} --reason TEXT", text, StringComparison.Ordinal);
        Assert.Contains($"witan answer {run} --question launch TEXT", text, StringComparison.Ordinal);
        Assert.Contains("findings failed 1 of 3 times: No answer. Next try", text, StringComparison.Ordinal);
        Assert.Equal(2, (await _shell.JsonAsync("show", run)).GetProperty("waits").GetArrayLength());

        Assert.Contains("something else", await _shell.RefusedAsync(1, "approve", run, "--hash", new string('0', 64), "--reason", "Yes."), StringComparison.Ordinal);
        Assert.Contains("named 'other'", await _shell.RefusedAsync(2, "reject", run, "--gate", "other", "--hash", hash, "--reason", "No."), StringComparison.Ordinal);
        Assert.Contains("--text", await _shell.RefusedAsync(2, "amend", run, "--hash", hash, "--reason", "Less."), StringComparison.Ordinal);
        await _shell.OkAsync("amend", run, "--hash", hash[..8], "--reason", "Less.", "--text", "2 days.");
        await _shell.OkAsync("answer", run, "In May.");
        Assert.Contains("no open gate", await _shell.RefusedAsync(2, "approve", run, "--hash", hash, "--reason", "Yes."), StringComparison.Ordinal);
        Assert.Contains("plan: amended by local (operator): Less.", await _shell.OkAsync("show", run), StringComparison.Ordinal);

        Assert.Equal(undisturbed, await RunShell.ReadAsync(await _shell.OkAsync("resume", run, "--quiet")));
    }

    [Fact]
    public async Task Steering_WhatThereIsNot_IsRefused()
    {
        Assert.Contains("There are no runs", await _shell.RefusedAsync(2, "pause", "01k3"), StringComparison.Ordinal);
        var run = await _shell.OpenAsync();
        Assert.Contains("not the id of a run", await _shell.RefusedAsync(2, "pause", "nothing!"), StringComparison.Ordinal);
        Assert.Contains("no open question", await _shell.RefusedAsync(2, "answer", run, "Yes."), StringComparison.Ordinal);
        Assert.Contains("nothing to say", await _shell.RefusedAsync(2, "interject", run, " "), StringComparison.Ordinal);
    }
}
