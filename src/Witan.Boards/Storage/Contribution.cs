using Witan.Boards.Board.Events;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Events;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Storage;

/// <summary>What an event says, by whom, as text for readers. A function of the event alone, so that the projection can be made again.</summary>
/// <param name="Persona">Who spoke.</param>
/// <param name="Phase">In which step of the protocol.</param>
/// <param name="Round">In which round of debate; null outside it.</param>
/// <param name="Content">What was said.</param>
internal sealed record Contribution(string Persona, string Phase, int? Round, string Content)
{
    /// <summary>Who leads, and puts the outcome into words.</summary>
    private const string Facilitator = "facilitator";

    /// <summary>Gets what the call behind it used; null when there was none.</summary>
    public CallReceipt? Call { get; init; }

    /// <summary>Reads an event; null when nobody speaks in it.</summary>
    public static Contribution? Of(RunEvent happened) => (OfSwarm(happened) ?? OfBoard(happened) ?? OfTable(happened)) is { } said
        ? said with { Call = (happened as ICallResult)?.Call }
        : null;

    private static Contribution? OfSwarm(RunEvent happened) => happened switch
    {
        OpinionGiven given => new(Code(given.Mind), given.Final ? "last opinion" : "first opinion", null, given.Opinion.Reason),
        FindingsReported report => new(Code(Mind.Methodical), "findings", null, Lines(report.Findings.Select(finding => finding.Statement))),
        CountersArgued argued => new(Code(Mind.Rapid), "counters", null, Lines(argued.Counters.Select(counter => counter.Argument))),
        QuestionsAsked asked => new(Code(Mind.Questioning), "questions", null, Lines(asked.Questions.Select(question => question.Text))),
        PositionsRevised revised => new(Code(revised.Mind), "debate", revised.Round, Lines(revised.Positions.Select(position => position.Reason))),
        ConsensusReached reached => new(Facilitator, "consensus", null, Lines([.. reached.Consensus.Shared, .. reached.Consensus.Divided.Select(divided => divided.Explanation)])),
        _ => null,
    };

    private static Contribution? OfBoard(RunEvent happened) => happened switch
    {
        IntakeDone intake => new(Facilitator, "intake", null, Lines([.. intake.Questions.Select(question => question.Text), .. intake.Assumptions])),
        ProblemDecomposed decomposed => new(Facilitator, "parts", null, Lines(decomposed.Parts.Select(part => part.Goal))),
        // A decision by rule is nobody's word.
        FacilitatorDecided { Call: not null } decided => new(Facilitator, "facilitation", decided.Round, Lines(new[] { decided.Question, decided.Guidance }.OfType<string>())),
        SeatSpoke spoke => new(spoke.Seat, "debate", spoke.Round, Lines([spoke.Summary, .. spoke.Arguments.Select(argument => argument.Claim)])),
        SeatAnswered answered => new(answered.Seat, "answer", null, answered.Answer),
        ModeratorSpoke moderated => new(moderated.Moderator.ToString().ToLowerInvariant(), "moderation", null, moderated.Challenge),
        SeatVoted voted => new(voted.Seat, "vote", null, Lines([voted.Ballot.Reason, .. voted.Risks.Select(risk => risk.Text)])),
        PartConcluded concluded => new(Facilitator, "part outcome", null, concluded.Text),
        BoardConcluded concluded => new(Facilitator, "outcome", null, concluded.Text),
        _ => null,
    };

    private static Contribution? OfTable(RunEvent happened) => happened switch
    {
        SeatAssessed assessed => new(assessed.Seat, "assessment", null, Lines([assessed.Position, assessed.CurrentState, assessed.NightTest])),
        GovernanceRuled ruled => new(Facilitator, "governance", null, Lines(RulingText.Of(ruled.Rulings))),
        BranchesDrafted drafted => new(Facilitator, "branches", null, Lines(drafted.Branches.SelectMany(branch => branch.Consequences))),
        _ => null,
    };

    private static string Code(Mind mind) => mind.ToString().ToLowerInvariant();

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Distinct(StringComparer.Ordinal));
}
