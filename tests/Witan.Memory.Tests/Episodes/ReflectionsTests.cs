using Witan.Memory.Episodes;
using Witan.Memory.Recall;

namespace Witan.Memory.Tests.Episodes;

/// <summary>A reflection says what the steps say, and nothing where they say nothing.</summary>
public sealed class ReflectionsTests
{
    [Fact]
    public void NothingToSay_IsAnEmptyList()
    {
        var reflection = Reflections.Of([], new EpisodeOutcome(MemoryOutcome.Success, "Done."));
        Assert.Empty(reflection.Worked);
        Assert.Empty(reflection.Failed);
        Assert.Empty(reflection.Better);
    }

    [Fact]
    public void Failures_TellWhatFailedAndWhatToDoOtherwise()
    {
        EpisodeStep[] steps =
        [
            Step(1, "ssh", "log in", StepResult.Error, "Refused."), Step(2, "ssh", "log in", StepResult.Error), Step(3, "vpn", "connect first", StepResult.Success), Step(4, "ssh", "copy", StepResult.Timeout),
        ];
        var reflection = Reflections.Of(steps, new EpisodeOutcome(MemoryOutcome.Partial, "Half.") { Undone = ["the logs"] });
        Assert.Equal(["Step 3, vpn: connect first"], reflection.Worked);
        Assert.Equal(["Step 1, ssh: log in failed (Refused.)", "Step 2, ssh: log in failed", "Step 4, ssh: copy did not end in time"], reflection.Failed);
        Assert.Equal(
            [
                "Begin with 'connect first' (step 3): 'log in' failed before it.", "Do not repeat 'log in' unchanged: it failed 2 times (steps 1, 2).",
                "Give 'copy' more time or less to do: step 4 did not end in time.", "Still to do: the logs",
            ],
            reflection.Better);
    }

    [Fact]
    public void Lists_AreBounded()
    {
        var steps = Enumerable.Range(1, 50).Select(number => Step(number, $"tool {number}", "act", number % 2 == 0 ? StepResult.Success : StepResult.Error)).ToList();
        var reflection = Reflections.Of(steps, new EpisodeOutcome(MemoryOutcome.Failure, "No."));
        Assert.All(new[] { reflection.Worked, reflection.Failed, reflection.Better }, list => Assert.Equal(Reflections.ItemsMax, list.Count));
    }

    private static EpisodeStep Step(int number, string tool, string action, StepResult result, string observation = "") =>
        new(number, DateTimeOffset.UnixEpoch, tool, action, observation, result, Latency: null);
}
