using System.ComponentModel.DataAnnotations;
using Witan.Boards.Board;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Server.Api.Sessions;

/// <summary>What is to be deliberated, and how.</summary>
public sealed record NewSession
{
    /// <summary>The protocols, by name.</summary>
    private static readonly string[] Protocols = [SwarmProtocol.Kind, BoardProtocol.Kind, RoundtableProtocol.Kind];

    /// <summary>Gets the protocol: swarm, board or roundtable.</summary>
    /// <value>swarm.</value>
    public string? Protocol { get; init; }

    /// <summary>Gets what is to be decided; whether the first document should go ahead when nobody says.</summary>
    [MaxLength(BriefIntake.QuestionLengthMax)]
    public string? Question { get; init; }

    /// <summary>Gets the documents, Markdown or plain text.</summary>
    [MaxLength(BriefIntake.DocumentsMax)]
    public IReadOnlyList<SentDocument>? Documents { get; init; }

    /// <summary>Gets the ids of documents that were sent before; they come after <see cref="Documents"/>.</summary>
    [MaxLength(BriefIntake.DocumentsMax)]
    public IReadOnlyList<string>? DocumentIds { get; init; }

    /// <summary>Gets the most rounds: of debate in a swarm, of all in a board or round table.</summary>
    public int? Rounds { get; init; }

    /// <summary>Gets the seed of what is left to chance.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the most that the calls may cost, in US dollars.</summary>
    public decimal? CapUsd { get; init; }

    /// <summary>Gets how many experts sit on a board's panel.</summary>
    public int? Experts { get; init; }

    /// <summary>Gets the codes of personas that sit on every panel.</summary>
    public IReadOnlyList<string>? Personas { get; init; }

    /// <summary>Gets the codes of personas that sit on no panel.</summary>
    public IReadOnlyList<string>? Without { get; init; }

    /// <summary>Gets the limits within which the decision has to stay, such as <c>budget: at most 50 kEUR</c>.</summary>
    public IReadOnlyList<string>? Constraints { get; init; }

    /// <summary>Gets the rule by which votes are counted.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets whether what is decided cannot be taken back at little cost.</summary>
    public bool Irreversible { get; init; }

    /// <summary>Gets whether a board puts open questions to a person before it begins.</summary>
    public bool Ask { get; init; }

    /// <summary>Gets whether a board waits for a person to approve the parts of the question.</summary>
    public bool Approve { get; init; }

    /// <summary>Gets whether earlier decisions on related questions are not told of.</summary>
    public bool WithoutMemory { get; init; }

    internal string Kind => Protocol ?? SwarmProtocol.Kind;

    /// <summary>Says what is wrong with it before anything is read; null when nothing is.</summary>
    internal Refusal? FindFault() => this switch
    {
        _ when !Protocols.Contains(Kind, StringComparer.Ordinal) => new InvalidInput($"A protocol is one of {string.Join(", ", Protocols)}, not '{Kind}'."),
        { CapUsd: < 0 } => new InvalidInput("capUsd takes US dollars from 0 on."),
        _ when Kind == SwarmProtocol.Kind && IsOfBoards => new InvalidInput("experts, personas, without, constraints, irreversible, ask and approve go with the protocols board and roundtable."),
        _ when Kind == RoundtableProtocol.Kind && (Experts is not null || Ask || Approve) => new InvalidInput("experts, ask and approve go with the protocol board."),
        _ => null,
    };

    /// <summary>Reads the brief.</summary>
    /// <param name="stored">What <see cref="DocumentIds"/> names.</param>
    internal Result<Brief> Read(IReadOnlyList<IncomingDocument> stored)
    {
        var incoming = new List<IncomingDocument>();
        foreach (var document in Documents ?? [])
        {
            if (!document.Read().IsOk(out var read, out var refusal))
            {
                return refusal;
            }

            incoming.Add(read);
        }

        return BriefIntake.Accept(Question, [.. incoming, .. stored]);
    }

    internal SwarmOptions SwarmOptions(RunId id, decimal capUsd) =>
        new() { Id = id, Seed = Seed ?? 1, Rounds = Rounds ?? SwarmProtocol.RoundsDefault, Rule = Rule, CostUsd = Math.Min(CapUsd ?? capUsd, capUsd) };

    internal BoardOptions BoardOptions(RunId id, decimal capUsd)
    {
        var usual = new BoardOptions();
        return usual with
        {
            Id = id,
            Seed = Seed ?? usual.Seed,
            Rounds = Rounds ?? usual.Rounds,
            Experts = Experts ?? usual.Experts,
            Rule = Rule ?? usual.Rule,
            IsReversible = !Irreversible,
            Asks = Ask,
            Approves = Approve,
            Forced = Personas ?? [],
            Excluded = Without ?? [],
            Constraints = Constraints ?? [],
            CostUsd = Math.Min(CapUsd ?? capUsd, capUsd),
        };
    }

    private bool IsOfBoards => Experts is not null || Personas is not null || Without is not null || Constraints is not null || Irreversible || Ask || Approve;
}
