using System.Text.Json.Nodes;
using Witan.Boards.Board;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Commands.Mcp.Inputs;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Documents;

namespace Witan.Commands.Mcp.Tools;

/// <summary><c>deliberate</c>: opens a run and drives it to its end, or to where a person is needed.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="runs">What drives runs.</param>
internal sealed class DeliberateTool(Workspace workspace, McpRuns runs) : McpTool(
    "deliberate",
    "Deliberate",
    "Put a question, with documents if there are any, before a board, and get its outcome: the recommendation, its options with counts, dissent, what to watch. Reports progress. It may take minutes with language models; "
        + "cancelled, it stops after the step in flight and 'run_resume' goes on. Without a configured model the built-in analyst answers, which is rule-based.",
    changes: true,
    [
        ToolInput.Text("question", BriefIntake.QuestionLengthMax, "What is to be decided. Default: whether the first document should go ahead.") with { WayOut = "Put the details into a document." },
        ToolInput.Documents("documents", BriefIntake.DocumentsMax, TextDecoder.BytesMax, $"Documents, Markdown or plain text; each at most {TextDecoder.BytesMax} bytes, all together {McpLimits.DocumentBytesMax}.") with { WayOut = "Split it, or give the part that matters." },
        ToolInput.Choice(ProtocolName, [SwarmProtocol.Kind, BoardProtocol.Kind, RoundtableProtocol.Kind], "swarm: three fixed minds on a plan (default). board: experts chosen for the question. roundtable: architects under rules, then a person decides."),
        ToolInput.Whole("rounds", 0, RoundPlan.RoundsMax, $"The most rounds: of debate in a swarm 0 to {SwarmProtocol.RoundsMax}; of a board or round table 1 to {RoundPlan.RoundsMax}."),
        ToolInput.Whole("seed", -SeedMax, SeedMax, "The seed of what is left to chance. Default: 1."),
        ToolInput.Number("capUsd", 0, 10_000, "The most that the run's calls may cost, in US dollars. Default: the tenant's setting."),
        ToolInput.Whole("experts", BoardTerms.ExpertsMin, BoardTerms.ExpertsMax, "Board alone: how many experts sit on a panel. Default: 4."),
        ToolInput.Texts("personas", BoardTerms.ExpertsMax, NameLengthMax, "Board, round table: codes of personas that sit on every panel."),
        ToolInput.Texts("without", PersonasMax, NameLengthMax, "Board, round table: codes of personas that sit on no panel."),
        ToolInput.Texts("constraints", ConstraintList.CountMax, Constraint.TextLengthMax, "Board, round table: limits within which the decision has to stay, such as 'budget: at most 50 kEUR'."),
        ToolInput.Choice("rule", [.. CountingRules.All.Select(rule => rule.Name)], "How votes are counted. Default: for a board or round table the tenant's setting."),
        ToolInput.Whole("quorumPercent", 1, PercentMax, "Board, round table: how many per cent of the seats must have voted, under any rule. Default: the tenant's setting."),
        ToolInput.Flag("irreversible", "Board, round table: what is decided cannot be taken back at little cost."),
        ToolInput.Flag("withoutMemory", "Do not tell it of earlier decisions on related questions."),
        ToolInput.Flag("detach", "Leave driving it to a worker, and return its id at once."),
    ])
{
    private const string ProtocolName = "protocol";
    private const int NameLengthMax = 100;
    private const int PercentMax = 100;
    private const int PersonasMax = 100;

    /// <summary>The largest whole number that every client's JSON holds exactly: 2^53 - 1 (RFC 8259, 6).</summary>
    private const long SeedMax = 9_007_199_254_740_991;

    private static readonly string[] OfBoards = ["personas", "without", "constraints", "quorumPercent", "irreversible"];

    /// <inheritdoc/>
    protected override async Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var documents = arguments.Documents("documents");
        if (Misplaced(arguments) is { } misplaced)
        {
            return new InvalidInput(misplaced);
        }

        if (documents.Sum(document => (long)document.Content.Length) is var bytes && bytes > McpLimits.DocumentBytesMax)
        {
            return new InvalidInput($"The documents have {bytes:N0} bytes together; the limit is {McpLimits.DocumentBytesMax:N0}. Give the parts that matter, or use 'witan deliberate' with files.");
        }

        if (arguments.Text("question") is null && documents.Count == 0)
        {
            return new InvalidInput("There is nothing to deliberate. Give 'question', or 'documents', or both.");
        }

        if (!BriefIntake.Accept(arguments.Text("question"), documents).IsOk(out var brief, out var refusal))
        {
            return refusal;
        }

        if (!arguments.Flag("detach"))
        {
            return await runs.DriveAsync(() => OpenAsync(arguments, brief, cancellationToken), progress, cancellationToken);
        }

        return (await OpenAsync(arguments, brief, cancellationToken)).IsOk(out var run, out refusal) ? await runs.StandingAsync(run) : refusal;
    }

    private static string Protocol(ToolArguments arguments) => arguments.Text(ProtocolName) ?? SwarmProtocol.Kind;

    private static string? Misplaced(ToolArguments arguments) =>
        Protocol(arguments) != BoardProtocol.Kind && arguments.Has("experts") ? $"'experts' goes with {ProtocolName} '{BoardProtocol.Kind}'."
        : Protocol(arguments) == SwarmProtocol.Kind && OfBoards.FirstOrDefault(arguments.Has) is { } option ? $"'{option}' goes with {ProtocolName} '{BoardProtocol.Kind}' or '{RoundtableProtocol.Kind}'."
        : null;

    private async Task<Result<RunId>> OpenAsync(ToolArguments arguments, Brief given, CancellationToken cancellationToken)
    {
        var context = Workspace.Context;
        var brief = arguments.Flag("withoutMemory") ? given : await workspace.Earlier.AddToAsync(context, given, cancellationToken);
        var (seed, capUsd) = (arguments.Whole("seed") ?? 1, arguments.Number("capUsd") ?? workspace.Models.RunUsdOf(context.Tenant));
        return await (Protocol(arguments) switch
        {
            BoardProtocol.Kind => workspace.Board.OpenAsync(context, brief, Board(arguments, seed, capUsd), cancellationToken),
            RoundtableProtocol.Kind => workspace.Roundtable.OpenAsync(context, brief, Board(arguments, seed, capUsd), cancellationToken),
            _ => workspace.Swarm.OpenAsync(
                context, brief, new SwarmOptions { Seed = seed, Rounds = (int)(arguments.Whole("rounds") ?? SwarmProtocol.RoundsDefault), Rule = arguments.Text("rule"), CostUsd = capUsd }, cancellationToken),
        });
    }

    private BoardOptions Board(ToolArguments arguments, long seed, decimal capUsd)
    {
        var counting = workspace.Counting.Of(Workspace.Context.Tenant);
        var usual = new BoardOptions();
        return usual with
        {
            Seed = seed,
            CostUsd = capUsd,
            Rounds = (int)(arguments.Whole("rounds") ?? usual.Rounds),
            Experts = (int)(arguments.Whole("experts") ?? usual.Experts),
            Rule = arguments.Text("rule") ?? counting.Rule ?? usual.Rule,
            Quorum = (double?)arguments.Whole("quorumPercent") / PercentMax ?? counting.Quorum,
            IsReversible = !arguments.Flag("irreversible"),
            Forced = arguments.Texts("personas"),
            Excluded = arguments.Texts("without"),
            Constraints = arguments.Texts("constraints"),
        };
    }
}
