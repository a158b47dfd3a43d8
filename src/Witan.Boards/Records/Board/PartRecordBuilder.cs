using Witan.Boards.Board;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Dissenting;

namespace Witan.Boards.Records.Board;

/// <summary>Makes the record of one part. Pure.</summary>
internal static class PartRecordBuilder
{
    public static RecordedPart Build(BoardState state, PartState part, NumberCheck numbers)
    {
        var debate = PartDebate.Of(part);
        // A part that failed has no count: what nobody concluded did not win.
        var outcome = part.Conclusion is null ? null : PartOutcome.Of(part, state.Terms!);
        var limits = PartLimits.Of(state, part);
        return new RecordedPart
        {
            Id = part.Part.Id,
            Goal = PlainText.Line(part.Part.Goal),
            Context = PlainText.Line(part.Part.Context),
            DependsOn = part.Part.DependsOn,
            Needs = part.Part.Needs,
            Options = [.. part.Part.Options.Select(option => new RecordedOption(option.Id, PlainText.Line(option.Text), Count(outcome?.Baseline, option.Id), Count(outcome?.Final, option.Id))
            {
                Limits = RecordedLimit.Of(state, limits, option.Id),
            })],
            Verdict = outcome is null ? null : Verdict(part, debate, outcome),
            Text = part.Conclusion is { } concluded ? PlainText.Block(concluded.Text) : null,
            IsWordedByRule = part.Conclusion?.IsWordedByRule ?? false,
            Failure = part.Failure is { } failure ? PlainText.Line(failure) : null,
            KeyPoints = PlainText.Lines(part.Conclusion?.KeyPoints ?? []),
            Actions = [.. (part.Conclusion?.Actions ?? []).Select(BoardRecordBuilder.Clean)],
            Triggers = [.. (part.Conclusion?.Triggers ?? []).Select(Clean)],
            Risks = MergedRisks.Of(part),
            Dissent = Voices(outcome?.Dissent.Voices),
            Blocking = Voices(outcome?.Dissent.Blocking),
            Seats = PartSeats.Of(part, debate, outcome),
            Absences = [.. part.Absent.Select(pair => Absence(pair.Key, pair.Value))],
            Rounds = PartSpeeches.Rounds(part, debate),
            Arguments = PartSpeeches.Arguments(state.Brief!, part, numbers),
            Flips = PartFlips.Of(part, debate, outcome),
            Moderations = [.. part.Moderations.OrderBy(spoke => spoke.Number).Select(spoke => Moderation(part, spoke.Number, spoke.Challenge, spoke.Moderator))],
            Research = [.. part.Research.OrderBy(done => done.Number).SelectMany(done => done.Results).Select(result => result with
            {
                Need = PlainText.Line(result.Need),
                Failure = result.Failure is { } failed ? PlainText.Line(failed) : null,
                Found = [.. result.Found.Select(found => found with { Document = PlainText.Line(found.Document), Text = PlainText.Line(found.Text) })],
            })],
            Exchanges = PartSpeeches.Exchanges(state, part),
        };
    }

    private static OptionCount? Count(VoteCount? count, string option) => count?.Options.First(counted => counted.Option == option) is { } found
        ? found with { Vetoes = [.. found.Vetoes.Select(veto => veto with { Reason = PlainText.Line(veto.Reason) })] }
        : null;

    private static BoardVerdict Verdict(PartState part, PartDebate debate, PartOutcome outcome)
    {
        var (final, leader) = (outcome.Final, outcome.Final.Leader);
        var vote = part.Decisions.FindLast(decision => decision.Kind == FacilitationKind.Vote);
        return new BoardVerdict
        {
            Winner = final.Winner,
            WinnerText = final.Winner is { } winner ? PlainText.Line(part.Part.Options.First(option => option.Id == winner).Text) : null,
            WhyNone = final.WhyNone,
            Leader = leader.Option,
            Label = leader.Label,
            Confidence = outcome.ConfidenceIn(leader.Option),
            Voted = final.Voted,
            Seats = final.Seats,
            Ties = final.Ties,
            TieBreak = final.TieBreak,
            BlindWinner = outcome.Effect.BaselineWinner,
            BlindLabel = outcome.Effect.BaselineLabel,
            DebateChangedResult = outcome.Effect.ChangedResult,
            ConformityRate = Math.Round(outcome.Effect.ConformityRate, 2),
            Rounds = debate.History.Rounds.Count,
            IsEarly = vote?.IsEarly ?? false,
            End = PlainText.Line(vote?.Reason ?? string.Empty),
        };
    }

    private static BoardTrigger Clean(BoardTrigger trigger) => trigger with
    {
        Metric = PlainText.Line(trigger.Metric),
        Comparison = PlainText.Line(trigger.Comparison),
        Unit = trigger.Unit is null ? null : PlainText.Line(trigger.Unit),
        For = trigger.For is null ? null : PlainText.Line(trigger.For),
        Action = PlainText.Line(trigger.Action),
    };

    private static IReadOnlyList<DissentVoice> Voices(IReadOnlyList<DissentVoice>? voices) => [.. (voices ?? []).Select(voice => voice with { Words = PlainText.Line(voice.Words) })];

    /// <summary>Reads the name of a step back: task, part, and what tells it from others.</summary>
    private static RecordedAbsence Absence(string step, string reason)
    {
        var words = step.Split('.');
        var seat = words[0] is "speak" or "answer" or "vote" ? words[^1] : null;
        int? round = words[0] == "speak" && words.Length > 2 && int.TryParse(words[2], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
        return new RecordedAbsence(words[0], seat, round, PlainText.Line(reason));
    }

    private static RecordedModeration Moderation(PartState part, int number, string challenge, Deliberation.Moderation.Moderator moderator)
    {
        var called = part.Decisions.Find(decision => decision.Number == number);
        return new RecordedModeration(moderator, called?.Option, PlainText.Line(called?.Reason ?? string.Empty), PlainText.Line(challenge));
    }
}
