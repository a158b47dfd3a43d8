using System.Text;
using System.Text.Json.Nodes;
using Witan.Boards.Board;
using Witan.Boards.Decisions;
using Witan.Boards.Deliberation.Constraints.Marks;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Testing.Boards;

namespace Witan.Boards.Tests.Board;

/// <summary>An option that breaks a limit is marked with what was stated, and is never chosen silently.</summary>
public sealed class PartLimitsTests
{
    private const string Plan = """
        # Leave it

        It costs 20 kEUR.
        """;

    private static readonly BoardOptions Options = new() { Rounds = 1, Constraints = ["budget: at most 400 kEUR", "other: quiet at night"] };

    [Fact]
    public async Task Board_WhatBreaksALimit_IsSaidWhereverItIsChosen()
    {
        var state = await new BoardHost(Agreed(0).Client()).DeliberateAsync(Plan, Options);
        var record = BoardRecordBuilder.Build(state)!;
        var part = Assert.Single(record.Parts);
        Assert.Equal("yes", part.Verdict!.Winner);
        var marks = part.Options.ToDictionary(option => option.Id, option => option.Limits!.Select(limit => limit.Verdict), StringComparer.Ordinal);
        Assert.Equal([LimitVerdict.Violation, LimitVerdict.Unknown], marks["yes"]);
        Assert.Equal([LimitVerdict.Pass, LimitVerdict.Unknown], marks["no"]);
        var broken = part.Options.First(option => option.Id == "yes").Limits![0];
        Assert.Equal(("It costs 480 kEUR.", LimitVoice.For), (broken.Statement!.Text, broken.Voice));
        Assert.Contains(broken.Seat, part.Seats.Select(seat => seat.Code));
        var kept = part.Options.First(option => option.Id == "no").Limits![0];
        Assert.Equal(("plan.md", 3, LimitVoice.Document), (kept.Statement!.Document, kept.Statement.Line, kept.Voice));
        Assert.Contains("[L1]", part.Text, StringComparison.Ordinal);
        Assert.Contains("480 kEUR", record.Summary, StringComparison.Ordinal);
        foreach (var form in Enum.GetValues<RecordFormat>())
        {
            var text = Encoding.UTF8.GetString(RecordFiles.Render(record, form));
            Assert.Contains("plan.md", text, StringComparison.Ordinal);
            Assert.Contains("at most 400 kEUR", text, StringComparison.Ordinal);
        }

        Assert.Contains("What won breaks a limit", Encoding.UTF8.GetString(RecordFiles.Render(record, RecordFormat.Html)), StringComparison.Ordinal);
        Assert.Contains("480 kEUR", Assert.Single(Assert.Single(BoardDecisions.Of(state)).Options[0].Breaks!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_WordsThatHideABrokenLimit_AreRefusedAndPutTogetherByRule()
    {
        var script = Agreed(0);
        script.Conclude = BoardScript.Fitting;
        var state = await new BoardHost(script.Client()).DeliberateAsync(Plan, Options);
        var conclusion = Assert.Single(state.InOrder).Conclusion!;
        Assert.True(conclusion.IsWordedByRule);
        Assert.Contains("[L1]", conclusion.Text, StringComparison.Ordinal);
        Assert.Contains("[L1]", script.Prompts.Last(prompt => prompt.Task == "board_conclude").Input["faults"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_WhatKeepsTheLimits_IsChosenWithoutAWordOfThem()
    {
        var state = await new BoardHost(Agreed(1).Client()).DeliberateAsync(Plan, Options);
        Assert.DoesNotContain("[L1]", Assert.Single(state.InOrder).Conclusion!.Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(BoardDecisions.Of(state)).Options[0].Breaks);
    }

    [Fact]
    public async Task Board_TheMarks_AreGivenToWhoeverWordsTheOutcome()
    {
        var script = Agreed(0);
        await new BoardHost(script.Client()).DeliberateAsync(Plan, Options);
        var counted = script.Prompts.First(prompt => prompt.Task == "board_conclude").Input["counted"]!;
        Assert.Equal("L1", Assert.Single(counted["broken"]!.AsArray())!.GetValue<string>());
        Assert.Equal(4, counted["limits"]!.AsArray().Count);
    }

    [Fact]
    public async Task Analyst_WithLimits_ComesToAnOutcome_AndEveryOptionIsHeldAgainstEach()
    {
        var state = await new BoardHost().DeliberateAsync(Plans.Flawed, Options with { Rounds = 2, Constraints = ["budget: at most 1 kEUR", "other: quiet at night"] });
        Assert.Null(Assert.Single(state.InOrder).Failure);
        var record = BoardRecordBuilder.Build(state)!;
        var options = record.Parts.SelectMany(part => part.Options).ToList();
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Equal(["L1", "L2"], option.Limits!.Select(limit => limit.Id)));
        Assert.All(options.SelectMany(option => option.Limits!), limit => Assert.NotEmpty(limit.Reason));
        Assert.All(Enum.GetValues<RecordFormat>(), form => Assert.Contains("at most 1 kEUR", Encoding.UTF8.GetString(RecordFiles.Render(record, form)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Board_WithoutLimits_HasNoMarks()
    {
        var record = BoardRecordBuilder.Build(await new BoardHost(Agreed(0).Client()).DeliberateAsync(Plan, Options with { Constraints = [] }))!;
        Assert.All(record.Parts.SelectMany(part => part.Options), option => Assert.Null(option.Limits));
    }

    /// <summary>All seats hold one option, and whoever words the outcome says what it breaks.</summary>
    private static BoardScript Agreed(int favoured) => new()
    {
        Speak = prompt => BoardScript.Stance(prompt, favoured, confidence: 0.9, claim: favoured == 0 && !prompt.IsVote ? "It costs 480 kEUR." : null),
        Conclude = prompt =>
        {
            var fitting = BoardScript.Fitting(prompt);
            var broken = prompt.Input["counted"]!["broken"]?.AsArray().Select(id => $" It breaks [{id}].") ?? [];
            fitting["text"] = JsonValue.Create(fitting["text"]!.GetValue<string>() + string.Concat(broken));
            return fitting;
        },
    };
}
