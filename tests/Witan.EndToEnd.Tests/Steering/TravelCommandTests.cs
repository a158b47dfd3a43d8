namespace Witan.EndToEnd.Tests.Steering;

/// <summary>Looking back, copying runs and comparing them, as a user types it.</summary>
public sealed class TravelCommandTests : IDisposable
{
    private readonly RunShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Show_AtAnEvent_TellsTheRunAsItStoodThen()
    {
        var run = await _shell.OpenAsync();
        await _shell.OkAsync("pause", run, "--reason", "Wait.");
        await _shell.OkAsync("resume", run, "--quiet");
        var events = (await _shell.JsonAsync("show", run)).GetProperty("events").GetArrayLength();

        var text = await _shell.OkAsync("show", run, "--at", "3");
        Assert.StartsWith($"As it stood after event 3 of {events}.\nRun       {run}\n", text, StringComparison.Ordinal);
        Assert.Contains("Status    paused by local: Wait.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Recommendation", text, StringComparison.Ordinal);
        var then = await _shell.JsonAsync("show", run, "--at", "3");
        Assert.Equal(("paused", 3, 3), (then.GetProperty("status").GetString(), then.GetProperty("version").GetInt32(), then.GetProperty("events").GetArrayLength()));
        Assert.Equal(events, then.GetProperty("asOf").GetProperty("events").GetInt32());
        Assert.Equal("completed", (await _shell.JsonAsync("show", run, "--at", $"{events}")).GetProperty("status").GetString());
        Assert.Contains($"events 1 to {events}", await _shell.RefusedAsync(2, "show", run, "--at", $"{events + 1}"), StringComparison.Ordinal);
        Assert.Contains($"events 1 to {events}", await _shell.RefusedAsync(2, "show", run, "--at", "0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fork_WithAnotherRoundLimit_MakesARecordThatNamesItsParent()
    {
        var parent = await _shell.FinishAsync();
        var before = await _shell.OkAsync("export", parent);
        var paths = await _shell.OkAsync("fork", parent, "--at", "9", "--change", "rounds=1", "--interject", "It is late.", "--reason", "What if?", "--quiet");

        var fork = (await _shell.JsonAsync("list"))[0];
        var id = fork.GetProperty("id").GetString()!;
        Assert.Equal(parent, fork.GetProperty("parent").GetString());
        Assert.Contains("PARENT", await _shell.OkAsync("list"), StringComparison.Ordinal);
        Assert.All((await RunShell.ReadAsync(paths)).Split('\f'), form => Assert.Contains(parent, form, StringComparison.Ordinal));
        Assert.Contains($"A copy of run {parent} up to its event 9; 6 of the calls were made, and paid, there", await _shell.OkAsync("export", id), StringComparison.Ordinal);
        var shown = await _shell.JsonAsync("show", id);
        Assert.Equal(1, shown.GetProperty("record").GetProperty("debate").GetProperty("rounds").GetInt32());
        Assert.Equal((9, 6), (shown.GetProperty("fork").GetProperty("at").GetInt32(), shown.GetProperty("fork").GetProperty("callsInherited").GetInt32()));
        Assert.Equal(before, await _shell.OkAsync("export", parent));
        Assert.Contains($"Parent    {parent} at event 9, copied by local", await _shell.OkAsync("show", id), StringComparison.Ordinal);

        var diff = await _shell.OkAsync("diff", parent, id);
        Assert.Contains("9 in common; at 10 ", diff, StringComparison.Ordinal);
        Assert.Contains("rounds 2 in A, 1 in B", diff, StringComparison.Ordinal);
        Assert.Contains("only in A  revise-2-rapid", diff, StringComparison.Ordinal);
        var json = await _shell.JsonAsync("diff", parent, id);
        Assert.Equal(9, json.GetProperty("eventsCommon").GetInt32());
        Assert.Contains(json.GetProperty("steps").EnumerateArray(), step => step.GetProperty("is").GetString() == "onlyInA");
        Assert.True((await _shell.JsonAsync("diff", id, id)).GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Fork_Detached_IsLeftToAWorker()
    {
        var parent = await _shell.FinishAsync();
        var fork = (await _shell.OkAsync("fork", parent, "--at", "5", "--detach", "--quiet")).Trim();
        Assert.Equal([fork], await _shell.DueAsync());
        await _shell.OkAsync("resume", fork, "--quiet");
        Assert.Equal("completed", (await _shell.JsonAsync("show", fork)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Fork_WhatCannotBe_IsRefusedAndNothingIsMade()
    {
        var parent = await _shell.FinishAsync();
        Assert.Contains("--at", await _shell.RefusedAsync(2, "fork", parent), StringComparison.Ordinal);
        Assert.Contains("not 999", await _shell.RefusedAsync(2, "fork", parent, "--at", "999"), StringComparison.Ordinal);
        Assert.Contains("at once", await _shell.RefusedAsync(2, "fork", parent, "--at", "1"), StringComparison.Ordinal);
        Assert.Contains("0 to 3 rounds", await _shell.RefusedAsync(2, "fork", parent, "--at", "5", "--change", "rounds=9"), StringComparison.Ordinal);
        Assert.Contains("NAME=VALUE", await _shell.RefusedAsync(2, "fork", parent, "--at", "5", "--change", "rounds"), StringComparison.Ordinal);
        Assert.Equal(1, (await _shell.JsonAsync("list")).GetArrayLength());
        Assert.Contains("no run whose id begins", await _shell.RefusedAsync(2, "diff", parent, "zzzzzzzz"), StringComparison.Ordinal);
    }
}
