using Witan.Testing.Models;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>What the real program does when no model answers, as the settings say it.</summary>
public sealed class WhenDownTests : IDisposable
{
    private readonly ModelProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Fail_ClosesTheRunWithWhatToDo_AndItIsNeverDrivenAgain()
    {
        await using var server = ModelServer.Start(ModelServerReply.Failing(ModelServerFault.NoCredit));
        _program.Configure("anthropic", server.Address, """["served/model-1", "analyst"]""", """ "whenDown": "fail", """);
        var failed = await _program.RunAsync("deliberate", _program.Plan(), "--quiet");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("was stopped: served/model-1 has no credit", failed.Error, StringComparison.Ordinal);
        Assert.Contains("witan fork", failed.Error, StringComparison.Ordinal);
        Assert.Single(failed.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var (run, status) = await _program.NewestAsync();
        Assert.Equal("stopped", status, ignoreCase: true);
        var asked = server.Requests.Count;
        var resumed = await _program.RunAsync("resume", run, "--quiet", "--reason", "Again.");
        Assert.Equal((1, asked), (resumed.ExitCode, server.Requests.Count));
        Assert.Contains("has no credit", resumed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wait")]
    [InlineData("fallback")]
    public async Task WaitAndFallback_PauseTheRun_AndItGoesOnWhenTheModelIsBack(string whenDown)
    {
        var isBack = false;
        await using var server = ModelServer.Start(request => Volatile.Read(ref isBack) ? AnalystScript.Answer(request) : ModelServerReply.Failing(ModelServerFault.NoCredit));
        _program.Configure("anthropic", server.Address, """["served/model-1"]""", $""" "whenDown": "{whenDown}", """);
        var paused = await _program.RunAsync("deliberate", _program.Plan(), "--quiet");
        Assert.Equal(1, paused.ExitCode);
        Assert.Contains("is paused by retries", paused.Error, StringComparison.Ordinal);

        Volatile.Write(ref isBack, true);
        var (run, _) = await _program.NewestAsync();
        var resumed = await _program.RunAsync("resume", run, "--quiet", "--reason", "There is credit again.");
        Assert.True(resumed.ExitCode == 0, resumed.Error);
    }
}
