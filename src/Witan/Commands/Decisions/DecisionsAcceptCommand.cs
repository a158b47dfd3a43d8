using System.CommandLine;
using System.Globalization;
using Witan.Boards.Decisions;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions accept</c>: decides for a proposal, or confirms what was decided.</summary>
internal static class DecisionsAcceptCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new DecisionTarget();
        var reason = SharedOptions.Reason("Why; kept with the decision.");
        var option = new Option<string?>("--option") { Description = "Another option than the recommended one.", HelpName = "OPTION" };
        var review = new Option<string?>("--review") { Description = $"The day by which it is looked at again, whatever happens. Default: in {DecisionLimits.ReviewAfter.TotalDays:0} days.", HelpName = "YYYY-MM-DD" };
        var undo = new Option<string?>("--can-be-undone") { Description = "Whether it can be undone.", HelpName = "yes|no" };
        undo.AcceptOnlyFromAmong("yes", "no");
        var byItself = new Option<bool>("--reopen-by-itself") { Description = "Deliberate again as soon as a trigger fires; a worker drives that." };
        var breaks = new Option<bool>("--breaks-limits") { Description = "Accept it although it breaks limits of the decision; kept in the audit log." };
        var command = new Command("accept", "Accept a proposal; its triggers are watched from then on. Accepting again confirms it and answers what fired.")
        {
            target.Decision, reason, option, review, undo, byItself, breaks, target.Data, target.Json,
        };
        command.SetAction(async parsed =>
        {
            DateTimeOffset? reviewBy = null;
            if (parsed.GetValue(review) is { } day)
            {
                if (!DateTimeOffset.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
                {
                    return CommandErrors.Report($"'{day}' is no day. Write it as 2031-06-01.", ExitCodes.BadInput);
                }

                reviewBy = read;
            }

            var acceptance = new Acceptance(parsed.GetValue(reason)!)
            {
                Option = parsed.GetValue(option),
                BreaksLimits = parsed.GetValue(breaks),
                ReviewBy = reviewBy,
                Reversible = parsed.GetValue(undo) switch { "yes" => true, "no" => false, _ => null },
                ReopensByItself = parsed.GetValue(byItself) ? true : null,
            };
            return await target.ChangeAsync(
                context, parsed, (workspace, decision) => workspace.Desk.AcceptAsync(Workspace.Context, decision.Id, acceptance, context.Signals.Stop), Say);
        });
        return command;
    }

    private static IEnumerable<string> Say(Decision decision, IReadOnlyList<DecisionTrigger> triggers)
    {
        yield return $"Decision {decision.Id} is accepted: {decision.Option}. It is looked at again by {DecisionText.Date(decision.ReviewBy)}.";
        foreach (var broken in DecisionText.Broken(decision))
        {
            yield return broken;
        }

        if (decision.Supersedes is { } earlier)
        {
            yield return $"It takes the place of {earlier}.";
        }

        if (DecisionText.BelowTheBar(decision) is { } bar)
        {
            yield return bar;
        }

        var metrics = triggers.Select(trigger => trigger.Spec.Metric).Distinct(StringComparer.Ordinal).ToList();
        yield return metrics.Count == 0
            ? "It has no triggers."
            : $"{triggers.Count} {(triggers.Count == 1 ? "trigger is" : "triggers are")} watched. Report values with 'witan observe METRIC VALUE': {string.Join(", ", metrics.Take(5))}{(metrics.Count > 5 ? ", …" : ".")}";
    }
}
