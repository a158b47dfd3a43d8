using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Witan.Boards.Board.Answers;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Blindness;
using Witan.Boards.Personas;

namespace Witan.Boards.Board;

/// <summary>Chooses what a mind is shown for a step. Pure: what is left to chance comes from the run's seed.</summary>
internal static class BoardMaterial
{
    /// <summary>The most arguments of others that one reader is shown; older ones are left to the summaries.</summary>
    public const int PeersMax = 24;

    /// <summary>How many rounds back arguments are shown word for word.</summary>
    public const int RoundsBack = 2;

    /// <summary>The most remarks of people in one prompt; the newest stand.</summary>
    public const int RemarksMax = 16;

    /// <summary>The masks of panels that are still held.</summary>
    private static readonly ConditionalWeakTable<ImmutableList<Seat>, SeatMask> Masks = [];

    /// <summary>What everybody is given.</summary>
    /// <param name="state">The state.</param>
    /// <param name="persona">Who is asked.</param>
    /// <param name="since">The decision that asked: what people said after it is not shown, so that whoever is asked again sees the same.</param>
    public static BoardInput Common(BoardState state, string persona, FacilitatorDecided? since = null) => new()
    {
        Question = state.Brief!.Question,
        Persona = persona,
        Constraints = [.. state.Constraints.Take(since?.Constraints ?? state.Constraints.Count).Select(constraint => constraint.Text)],
        Assumptions = state.Assumptions.Count == 0 ? null : state.Assumptions,
        Answers = state.Answers.IsEmpty ? null : Answers(state),
        Remarks = Remarks(state, since),
        Rulings = state.Rulings.Count == 0 ? null : state.Rulings,
    };

    /// <summary>What an expert is given in a round, and in the vote.</summary>
    public static SeatMaterial ForSeat(BoardState state, PartState part, string seat, int round)
    {
        var debate = PartDebate.UpTo(part, round - 1);
        var peers = round == 1 ? [] : Peers(state, part, debate, seat, round);
        var opened = part.Decisions.Find(decision => decision.Kind == FacilitationKind.Round && decision.Round == round);
        var mask = Mask(part);
        var input = Common(state, seat, opened ?? part.Last) with
        {
            Part = part.Part,
            Before = Results(state, part.Part.DependsOn),
            Round = opened is null ? null : round,
            Phase = opened?.Phase?.ToString() ?? (round == 1 ? null : "Vote"),
            Asked = opened?.Question is { } asked ? mask.Apply(asked) : null,
            Guidance = opened?.Guidance is { } guidance ? mask.Apply(guidance) : null,
            Own = debate.Standing.FirstOrDefault(ballot => ballot.Seat == seat),
            OwnArguments = Own(debate, seat),
            Others = round == 1 ? null : [.. peers.Select(Text)],
            Summaries = round <= RoundsBack ? null : Summaries(part, mask, round, seat),
            Challenges = part.Moderations.IsEmpty ? null : [.. part.Moderations.Select(spoke => mask.Apply(spoke.Challenge))],
            Research = part.Research.IsEmpty ? null : [.. part.Research.SelectMany(done => done.Results).Select(result => result with { Need = mask.Apply(result.Need) })],
        };
        return new SeatMaterial(input, peers);
    }

    /// <summary>What the facilitator words a round from: the rule's decision, and what was said without names.</summary>
    public static BoardInput ForFacilitator(BoardState state, PartState part, FacilitatorDecided decided)
    {
        var debate = PartDebate.Of(part);
        var recent = debate.History.Rounds.Skip(Math.Max(0, debate.History.Rounds.Count - RoundsBack)).SelectMany(held => held.Arguments);
        return Common(state, Facilitator) with
        {
            Part = part.Part,
            Round = decided.Round,
            RoundsMax = state.Terms!.Rounds,
            Phase = decided.Phase?.ToString(),
            Asked = decided.Question,
            Guidance = decided.Guidance,
            Vocabulary = decided.Speakers,
            Others = [.. PeerView.For(Facilitator, recent, Mask(part), ViewOptions(state, decided.Round!.Value)).Take(PeersMax).Select(Text)],
            Summaries = Summaries(part, Mask(part), decided.Round.Value),
        };
    }

    /// <summary>What a moderator is given: what the board says, and why it was called.</summary>
    public static BoardInput ForModerator(BoardState state, PartState part, FacilitatorDecided decided, Persona moderator)
    {
        var debate = PartDebate.Of(part);
        return Common(state, moderator.Code) with
        {
            Part = part.Part,
            Asked = decided.Reason,
            Others = [.. PeerView.For(moderator.Code, debate.History.Rounds.SelectMany(held => held.Arguments), Mask(part), ViewOptions(state, 0)).Take(PeersMax).Select(Text)],
            Summaries = Summaries(part, Mask(part), int.MaxValue),
        };
    }

    /// <summary>What the board's result is worded from.</summary>
    public static BoardInput ForConclusion(BoardState state, PartState part, PartOutcome outcome)
    {
        var mask = Mask(part);
        var limits = PartLimits.Of(state, part);
        var recommendations = outcome.Ballots.OrderBy(ballot => Lot(state, ballot.Seat), StringComparer.Ordinal).Select(ballot => mask.Apply(ballot.Reason)).Where(text => text.Length > 0);
        return Common(state, Facilitator) with
        {
            Part = part.Part,
            Before = Results(state, part.Part.DependsOn),
            Counted = new CountedOutcome(
                outcome.Final.Leader.Label.ToString(),
                [.. outcome.Final.Options.Select(option => new TallyDraft(option.Option, option.Supporters, option.Opponents))],
                [.. outcome.Dissent.Binding.Select(voice => CountedOutcome.Voice(voice with { Words = mask.Apply(voice.Words) }))],
                [.. recommendations],
                outcome.Effect.Says,
                [.. part.Votes.Values.SelectMany(voted => voted.Risks)],
                outcome.Final.Winner,
                outcome.Final.WhyNone,
                CountedLimit.Of(state, part, limits, mask),
                limits.BrokenBy(outcome.Final.Winner) is { Count: > 0 } broken ? [.. broken.Select(mark => mark.Id)] : null),
            Others = [.. PeerView.For(Facilitator, PartDebate.Of(part).History.Rounds.SelectMany(round => round.Arguments), mask, ViewOptions(state, 0)).Take(PeersMax).Select(Text)],
        };
    }

    /// <summary>The outcome of parts, for those who build on them.</summary>
    public static IReadOnlyList<PartResult>? Results(BoardState state, IReadOnlyList<string> parts) =>
        parts.Count == 0 ? null : [.. parts.Select(id => state.Parts[id]).Select(part => Result(state, part))];

    /// <summary>Who leads: no seat, and no name among the seats.</summary>
    public const string Facilitator = "facilitator";

    /// <summary>Takes the names of a part's seats out of texts.</summary>
    public static SeatMask Mask(PartState part) =>
        Masks.GetValue(part.Seats, seats => new SeatMask(seats.Select(seat => new SeatName(seat.Persona.Code, [seat.Persona.Name]))));

    private static PartResult Result(BoardState state, PartState part) => part.Conclusion is { } conclusion
        ? new PartResult(part.Part.Id, part.Part.Goal, Mask(part).Apply(conclusion.Text), conclusion.Actions, PartOutcome.Of(part, state.Terms!).Final.Winner) { Broken = Broken(state, part) }
        : new PartResult(part.Part.Id, part.Part.Goal, $"This part has no outcome. {part.Failure}", []);

    /// <summary>What the option that won breaks, in sentences without names; null when it breaks nothing.</summary>
    private static IReadOnlyList<string>? Broken(BoardState state, PartState part) =>
        PartLimits.Of(state, part).BrokenBy(PartOutcome.Of(part, state.Terms!).Final.Winner) is { Count: > 0 } broken ? [.. broken.Select(mark => Mask(part).Apply(PartLimits.Words(mark)))] : null;

    private static IReadOnlyList<PeerArgument> Peers(BoardState state, PartState part, PartDebate debate, string seat, int round)
    {
        var recent = debate.History.Rounds.Skip(Math.Max(0, round - 1 - RoundsBack)).SelectMany(held => held.Arguments);
        return [.. PeerView.For(seat, recent, Mask(part), ViewOptions(state, round)).Take(PeersMax)];
    }

    private static PeerViewOptions ViewOptions(BoardState state, int round) =>
        new() { Seed = state.Opened!.Seed.ToString(CultureInfo.InvariantCulture), Round = round };

    private static IReadOnlyList<string>? Own(PartDebate debate, string seat)
    {
        var own = debate.History.Rounds.SelectMany(held => held.Arguments).Where(argument => argument.Seat == seat).Select(argument => argument.Claim).ToList();
        return own.Count == 0 ? null : own;
    }

    private static IReadOnlyList<string> Summaries(PartState part, SeatMask mask, int round, string? reader = null) => [.. part.Spoke.Values
        .Where(spoke => spoke.Round < round && spoke.Seat != reader)
        .OrderBy(spoke => spoke.Round)
        .ThenBy(spoke => spoke.Summary, StringComparer.Ordinal)
        .Select(spoke => $"Round {spoke.Round}: {mask.Apply(spoke.Summary)}")];

    private static IReadOnlyList<string>? Remarks(BoardState state, FacilitatorDecided? since)
    {
        var said = state.Remarks.Take(since?.Remarks ?? state.Remarks.Count).TakeLast(RemarksMax).Select(remark => remark.Text).ToList();
        return said.Count == 0 ? null : said;
    }

    private static IReadOnlyList<string> Answers(BoardState state) => [.. state.Intake!.Questions
        .Where(question => !string.IsNullOrWhiteSpace(state.Answers.GetValueOrDefault(question.Id)))
        .Select(question => $"{question.Text} {state.Answers[question.Id]}")];

    private static PeerText Text(PeerArgument argument) => new(
        argument.Label, argument.Option, argument.IsFor, argument.Claims, [.. argument.Evidence.Select(Place)], argument.Support);

    private static string Place(CitedLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Document}:{line.Line}");

    /// <summary>An order that follows from the run's seed and tells nothing about who sits where.</summary>
    private static string Lot(BoardState state, string seat) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{state.Opened!.Seed}|{seat}"))));
}
