using System.CommandLine;
using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Input;

namespace Witan.Commands;

/// <summary>How <c>witan deliberate</c> is to deliberate: the protocol, and what each of them takes.</summary>
internal sealed class DeliberateOptions
{
    private const double PercentMax = 100;

    private readonly Option<string> _protocol = new("--protocol")
    {
        Description = "How it is deliberated: swarm (three fixed minds on a plan), board (experts chosen for the question) or roundtable (architects and specialists under rules, then a person decides).", DefaultValueFactory = _ => SwarmProtocol.Kind,
    };

    private readonly Option<int?> _rounds = new("--rounds")
    {
        Description = $"The most rounds: of debate in a swarm, 0 to {SwarmProtocol.RoundsMax} (default {SwarmProtocol.RoundsDefault}); of a board or round table, the blind one included, 1 to {RoundPlan.RoundsMax} (default {BoardTerms.RoundsDefault}).",
        HelpName = "N",
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "The seed of what is left to chance. The same input and seed give the same record.", HelpName = "N", DefaultValueFactory = _ => 1,
    };

    private readonly Option<decimal?> _cap = new("--cap") { Description = "The most that the run's calls may cost, in US dollars. Default: the tenant's setting.", HelpName = "USD" };

    private readonly Option<int?> _experts = new("--experts") { Description = $"Board: how many experts sit on a panel, {BoardTerms.ExpertsMin} to {BoardTerms.ExpertsMax} (default 4).", HelpName = "N" };

    private readonly Option<string[]> _personas = new("--personas")
    {
        Description = "Board, round table: a persona that sits on every panel, by code; may be given several times.", HelpName = "CODE", DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _without = new("--without")
    {
        Description = "Board, round table: a persona that sits on no panel, by code; may be given several times.", HelpName = "CODE", DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _constraints = new("--constraint")
    {
        Description = "Board, round table: a limit within which the decision has to stay, such as \"budget: at most 50 kEUR\"; may be given several times.", HelpName = "TEXT", DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _rule = new("--rule") { Description = $"How votes are counted: {string.Join(", ", CountingRules.All.Select(rule => rule.Name))} (default: for a board or round table the tenant's setting, else {CountingRules.Default.Name}).", HelpName = "NAME" };

    private readonly Option<double?> _quorum = new("--quorum") { Description = "Board, round table: how many per cent of the seats must have voted, under any rule (default: the tenant's setting, else what the rule asks for).", HelpName = "PERCENT" };

    private readonly Option<bool> _irreversible = new("--irreversible") { Description = "Board, round table: what is decided cannot be taken back at little cost." };

    private readonly Option<bool> _ask = new("--ask") { Description = "Board: put open questions to a person before it begins; else they become assumptions." };

    private readonly Option<bool> _withoutMemory = new("--without-memory") { Description = "Do not tell it of earlier decisions on related questions." };

    private readonly Option<bool> _approve = new("--approve") { Description = "Board: wait for a person to approve the parts of the question before any expert is asked." };

    public DeliberateOptions() => _protocol.AcceptOnlyFromAmong(SwarmProtocol.Kind, BoardProtocol.Kind, RoundtableProtocol.Kind);

    /// <summary>Gets what a board takes and a round table does not: it has the seats that its subjects call for, one matter, and a gate of its own.</summary>
    private IReadOnlyList<Option> OfBoardsAlone => [_experts, _ask, _approve];

    private IReadOnlyList<Option> OfBoards => [_personas, _without, _constraints, _quorum, _irreversible];

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _protocol, _rounds, _rule, _seed, _cap, _withoutMemory }.Concat(OfBoardsAlone).Concat(OfBoards))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Gets the name of the protocol.</summary>
    public string Protocol(ParseResult parsed) => parsed.GetValue(_protocol)!;

    /// <summary>Gets whether earlier decisions on related questions are told of.</summary>
    public bool Recalls(ParseResult parsed) => !parsed.GetValue(_withoutMemory);

    public bool Asks(ParseResult parsed) => parsed.GetValue(_ask);

    /// <summary>Says which option does not go with the protocol; null when all do.</summary>
    public string? Misplaced(ParseResult parsed) => parsed.GetValue(_cap) is < 0
        ? string.Create(CultureInfo.InvariantCulture, $"--cap takes US dollars from 0 on, not {parsed.GetValue(_cap)}.")
        : Protocol(parsed) != BoardProtocol.Kind && Given(parsed, OfBoardsAlone) is { } alone
            ? $"{alone.Name} goes with --protocol {BoardProtocol.Kind}."
            : Protocol(parsed) == SwarmProtocol.Kind && Given(parsed, OfBoards) is { } board
                ? $"{board.Name} goes with --protocol {BoardProtocol.Kind} or {RoundtableProtocol.Kind}."
                : null;

    private static Option? Given(ParseResult parsed, IReadOnlyList<Option> options) => options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });

    public SwarmOptions Swarm(ParseResult parsed, decimal capUsd) => new()
    {
        Seed = parsed.GetValue(_seed), Rounds = parsed.GetValue(_rounds) ?? SwarmProtocol.RoundsDefault, Rule = parsed.GetValue(_rule), CostUsd = parsed.GetValue(_cap) ?? capUsd,
    };

    public BoardOptions Board(ParseResult parsed, decimal capUsd, CountingDefault counting)
    {
        var usual = new BoardOptions();
        return usual with
        {
            Seed = parsed.GetValue(_seed),
            Rounds = parsed.GetValue(_rounds) ?? usual.Rounds,
            Experts = parsed.GetValue(_experts) ?? usual.Experts,
            Rule = parsed.GetValue(_rule) ?? counting.Rule ?? usual.Rule,
            Quorum = parsed.GetValue(_quorum) / PercentMax ?? counting.Quorum,
            IsReversible = !parsed.GetValue(_irreversible),
            Asks = parsed.GetValue(_ask),
            Approves = parsed.GetValue(_approve),
            Forced = parsed.GetValue(_personas) ?? [],
            Excluded = parsed.GetValue(_without) ?? [],
            Constraints = parsed.GetValue(_constraints) ?? [],
            CostUsd = parsed.GetValue(_cap) ?? capUsd,
        };
    }
}
