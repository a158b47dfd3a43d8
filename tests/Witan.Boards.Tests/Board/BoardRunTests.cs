using Witan.Boards.Board;
using Witan.Boards.Deliberation.Rounds;
using Witan.Runs.Driving;
using Witan.Testing.Boards;

namespace Witan.Boards.Tests.Board;

/// <summary>A board from its question to its outcome.</summary>
public sealed class BoardRunTests
{
    [Fact]
    public async Task Analyst_OnAPlan_ComesToAnOutcomeWithReasons()
    {
        var state = await new BoardHost().DeliberateAsync(Plans.Flawed);
        var part = Assert.Single(state.InOrder);
        Assert.Null(part.Failure);
        Assert.Equal(4, part.Seats.Count);
        Assert.All(part.Seats, seat => Assert.NotEmpty(seat.Reason));
        Assert.NotNull(part.Conclusion);
        Assert.False(part.Conclusion.IsWordedByRule);
        Assert.NotNull(state.Conclusion);
        var claims = part.Spoke.Values.SelectMany(spoke => spoke.Arguments).ToList();
        Assert.Contains(claims, claim => claim.Evidence.Count > 0);
        Assert.Equal(part.Codes.Count, part.Spoke.Values.Select(spoke => spoke.Summary).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1, "Explore")]
    [InlineData(2, "Explore,Converge")]
    [InlineData(3, "Explore,Challenge,Converge")]
    [InlineData(4, "Explore,Challenge,Challenge,Converge")]
    [InlineData(5, "Explore,Explore,Challenge,Challenge,Converge")]
    [InlineData(6, "Explore,Explore,Challenge,Challenge,Converge,Converge")]
    public async Task Rounds_OfMindsThatKeepDisagreeing_AreExactlyAsMany(int rounds, string phases)
    {
        var script = BoardScript.Disagreeing();
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed, new BoardOptions { Rounds = rounds });
        var part = Assert.Single(state.InOrder);
        var held = part.Decisions.Where(decision => decision.Kind == FacilitationKind.Round).ToList();
        Assert.Equal(Enumerable.Range(1, rounds), held.Select(round => round.Round!.Value));
        Assert.Equal(phases.Split(',').Select(Enum.Parse<RoundPhase>).ToList(), held.Select(round => round.Phase!.Value).ToList());
        Assert.NotNull(part.Conclusion);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Parts_OneOrFive_WalkTheSameNodes(int parts)
    {
        var script = BoardScript.Disagreeing();
        script.Parts = [.. Enumerable.Range(1, parts).Select(number => ($"p{number}", number == 1 ? Array.Empty<string>() : [$"p{number - 1}"]))];
        var host = new BoardHost(script.Client());
        var run = await host.OpenAsync(Plans.Flawed);
        Assert.Equal(DriveOutcome.Completed, await host.DriveAsync(run));
        var state = await host.StateAsync(run);
        Assert.Equal(parts, state.Parts.Count);
        var nodes = (await host.EventsAsync(run)).Select(recorded => recorded.Event).OfType<IStepResult>().GroupBy(result => BoardStep.PartOf(result.Step) ?? string.Empty)
            .Where(group => group.Key.Length > 0)
            .Select(group => string.Join(' ', group.Select(result => result.Step.Split('.')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal);
        Assert.Equal("conclude facilitate moderate seat speak vote", Assert.Single(nodes));
    }

    [Fact]
    public async Task DraftsThatAgreeAreSureAndCite_AreNotDebated()
    {
        var script = new BoardScript { Speak = prompt => BoardScript.Stance(prompt, 1, confidence: 0.9, claim: $"It says so, {prompt.Persona}.", line: 1) };
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed);
        var part = Assert.Single(state.InOrder);
        Assert.Single(part.Decisions, decision => decision.Kind == FacilitationKind.Round);
        Assert.Empty(part.Votes);
        Assert.Equal("no", PartOutcome.Of(part, state.Terms!).Final.Winner);
        Assert.True(part.Last!.IsEarly);
    }

    [Fact]
    public async Task ExpertThatFails_IsAbsentAndNamed_AndTheRestDecide()
    {
        var script = BoardScript.Disagreeing();
        var speak = script.Speak;
        var failing = string.Empty;
        script.Speak = prompt =>
        {
            failing = failing.Length == 0 ? prompt.Persona : failing;
            return prompt.Persona == failing ? throw new InvalidOperationException("This mind is ill.") : speak(prompt);
        };
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed, new BoardOptions { Rounds = 1 });
        var part = Assert.Single(state.InOrder);
        Assert.NotNull(part.Conclusion);
        Assert.Equal([failing], PartOutcome.Of(part, state.Terms!).Final.Absent);
        Assert.Contains("ill", Assert.Single(part.Absent).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartThatFails_LeavesTheOthers()
    {
        var script = BoardScript.Disagreeing();
        var speak = script.Speak;
        script.Parts = [("one", []), ("two", []), ("three", ["two"])];
        script.Speak = prompt => prompt.Part == "two" ? throw new InvalidOperationException("Nobody is there.") : speak(prompt);
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed);
        Assert.NotNull(state.Parts["one"].Conclusion);
        Assert.NotNull(state.Parts["three"].Conclusion);
        Assert.Null(state.Parts["two"].Conclusion);
        Assert.Contains("Nobody is there", state.Parts["two"].Failure, StringComparison.Ordinal);
        Assert.NotNull(state.Conclusion);
        Assert.Contains(script.Prompts, prompt => prompt.Part == "three" && prompt.Input["before"]![0]!["text"]!.GetValue<string>().Contains("no outcome", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FlipToTheMajorityWithoutAGround_WeighsNothing()
    {
        var script = new BoardScript();
        script.Speak = prompt => Follower(script) is var follower && prompt.Persona == follower && (prompt.Round > 1 || prompt.IsVote)
            ? BoardScript.Stance(prompt, 0)
            : BoardScript.Stance(prompt, prompt.Persona == follower ? 1 : 0, claim: $"{prompt.Persona} says {prompt.Round}.");
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed, new BoardOptions { Rounds = 2 });
        var part = Assert.Single(state.InOrder);
        var outcome = PartOutcome.Of(part, state.Terms!);
        Assert.True(outcome.Effect.ConformingFlips > 0);
        Assert.Equal(outcome.Baseline.Leader.Supporters, outcome.Final.Leader.Supporters);
    }

    [Fact]
    public async Task SynthesisThatBendsTheCount_IsRefusedAndWordedByRule()
    {
        var script = BoardScript.Disagreeing();
        script.Conclude = prompt =>
        {
            var bent = BoardScript.Fitting(prompt);
            bent["adopts"] = "moon";
            return bent;
        };
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plans.Flawed, new BoardOptions { Rounds = 1 });
        var part = Assert.Single(state.InOrder);
        Assert.True(part.Conclusion!.IsWordedByRule);
        Assert.DoesNotContain("moon", part.Conclusion.Text, StringComparison.Ordinal);
        Assert.Equal(2, script.Prompts.Count(prompt => prompt.Task == "board_conclude"));
        Assert.Contains("moon", script.Prompts.Last(prompt => prompt.Task == "board_conclude").Input["faults"]!.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The first that spoke.</summary>
    private static string Follower(BoardScript script) => script.Prompts.First(prompt => prompt.Task == "board_speak").Persona;
}
