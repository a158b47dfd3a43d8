using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Boards.Decisions;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions list</c>: the decisions, the newest first.</summary>
internal static class DecisionsListCommand
{
    private const int LimitDefault = 50;

    public static Command Build(CommandContext context)
    {
        var status = new Option<string?>("--status") { Description = "Only those that stand so.", HelpName = "STATUS" };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<DecisionStatus>().Select(DecisionTransitions.Word)]);
        var due = new Option<bool>("--due") { Description = "Only those that somebody should look at now; see 'witan decisions due'." };
        var limit = new Option<int>("--limit") { Description = $"At most this many, 1 to {DecisionLimits.ListMax}.", HelpName = "N", DefaultValueFactory = _ => LimitDefault };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > DecisionLimits.ListMax)
            {
                result.AddError($"--limit takes 1 to {DecisionLimits.ListMax}.");
            }
        });
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("list", "List the decisions, the newest first.") { status, due, limit, data, json };
        command.SetAction(async parsed =>
        {
            var only = parsed.GetValue(status) is { } word ? DecisionTransitions.Read(word) : (DecisionStatus?)null;
            var decisions = await ReadAsync(context, DataPaths.Resolve(parsed.GetValue(data)), only, parsed.GetValue(due), parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonArray([.. decisions.Select(DecisionJson.Line)]).ToJsonString(JsonText.Indented));
            }
            else
            {
                Print(decisions, parsed.GetValue(due) || only is not null);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Decision>> ReadAsync(CommandContext context, string dataDirectory, DecisionStatus? status, bool due, int limit)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return [];
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        if (!due)
        {
            return await workspace.Decisions.ListAsync(Workspace.Context, status, limit, before: null, context.Signals.Stop);
        }

        var waiting = await workspace.Decisions.DueAsync(Workspace.Context, DecisionLimits.ListMax, context.Signals.Stop);
        var ids = waiting.Fired.Select(trigger => trigger.DecisionId).Concat(waiting.Reviews.Concat(waiting.Outcomes).Select(decision => decision.Id)).Distinct(StringComparer.Ordinal);
        var decisions = new List<Decision>();
        foreach (var id in ids.OrderDescending(StringComparer.Ordinal))
        {
            if (decisions.Count < limit
                && (await workspace.Decisions.FindAsync(Workspace.Context, id, context.Signals.Stop)).IsOk(out var view, out _)
                && (status is null || view.Decision.Status == status))
            {
                decisions.Add(view.Decision);
            }
        }

        return decisions;
    }

    private static void Print(IReadOnlyList<Decision> decisions, bool narrowed)
    {
        if (decisions.Count == 0)
        {
            Console.Out.WriteLine(narrowed ? "There is none." : "There are no decisions yet. 'witan deliberate FILE' makes a proposal.");
            return;
        }

        var width = decisions.Max(decision => decision.Option.Length);
        Console.Out.WriteLine($"{"ID",-16}  {"STATUS",-10}  {"PROPOSED (UTC)",-16}  {"SURE",5}  {"OPTION".PadRight(width)}  {"OUTCOME",-11}  QUESTION");
        foreach (var decision in decisions)
        {
            var proposed = decision.ProposedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Console.Out.WriteLine(
                $"{decision.Id,-16}  {DecisionTransitions.Word(decision.Status),-10}  {proposed,-16}  {DecisionText.Percent(decision.Confidence),5}  {decision.Option.PadRight(width)}  {DecisionText.Outcome(decision),-11}  {DecisionText.OneLine(decision.Question)}");
        }
    }
}
