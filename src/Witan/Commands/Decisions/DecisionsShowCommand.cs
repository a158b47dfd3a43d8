using System.CommandLine;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Swarm;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions show</c>: a decision with its triggers and how it turned out.</summary>
internal static class DecisionsShowCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new DecisionTarget();
        var command = new Command("show", "Show a decision, its triggers and how it turned out.") { target.Decision, target.Data, target.Json };
        command.SetAction(parsed => target.UseAsync(context, parsed, (_, view) =>
        {
            if (parsed.GetValue(target.Json))
            {
                Console.Out.WriteLine(DecisionJson.View(view).ToJsonString(JsonText.Indented));
            }
            else
            {
                Print(OutputLines.Create(), view);
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static void Print(ILines lines, DecisionView view)
    {
        var decision = view.Decision;
        lines.Write((Tone.Strong, $"Decision {decision.Id}"), (Tone.Plain, $"  {DecisionTransitions.Word(decision.Status)}"));
        Line(lines, "Question", DecisionText.OneLine(decision.Question));
        Line(lines, "Option", $"{SwarmOptionIds.Describe(decision.Option)} ({decision.Option}){(decision.Option == decision.Recommended ? string.Empty : $"; the board recommended {decision.Recommended}")}");
        foreach (var broken in DecisionText.Broken(decision))
        {
            lines.Write((Tone.Soft, $"{"Limit",-10}"), (Tone.Bad, broken));
        }

        Line(lines, "Sure", DecisionText.BelowTheBar(decision) ?? $"The board was {DecisionText.Percent(decision.Confidence)} sure.");
        Line(lines, "Undoing", decision.Reversible switch { true => "possible", false => "not possible", _ => "nobody said whether it is possible" });
        Line(lines, "Proposed", DecisionText.Moment(decision.ProposedAt));
        if (decision.DecidedAt is { } decided)
        {
            Line(lines, "Decided", $"{DecisionText.Moment(decided)} by {decision.DecidedBy}: {decision.Reason}");
        }

        if (decision.ReviewBy is { } review)
        {
            Line(lines, "Review by", DecisionText.Date(review));
        }

        Line(lines, "Place", Chain(decision));
        foreach (var outcome in view.Outcomes)
        {
            Line(lines, "Outcome", $"{OutcomeWords.Word(outcome.Status)}, said {outcome.By} at {DecisionText.Moment(outcome.At)}: {outcome.Note}");
        }

        PrintTriggers(lines, view);
    }

    private static void PrintTriggers(ILines lines, DecisionView view)
    {
        lines.Write((Tone.Plain, string.Empty));
        lines.Write((Tone.Strong, view.Triggers.Count == 0 ? "No triggers: nothing with a number was found to watch." : $"Triggers ({view.Triggers.Count})"));
        foreach (var trigger in view.Triggers)
        {
            var state = trigger.Memory.State;
            lines.Write(
                (Tone.Plain, $"{trigger.Number,3}  "),
                trigger.WatchedSince is null ? (Tone.Soft, "not watched") : (DecisionText.ToneOf(state), DecisionText.Color(state).PadRight(6)),
                (Tone.Strong, $"  {trigger.Spec.Describe()}"),
                (Tone.Plain, trigger.FiredAt is { } fired ? $"  fired {DecisionText.Moment(fired)}" : string.Empty));
            lines.Write((Tone.Soft, $"     watch {trigger.Spec.Metric}{Unit(trigger.Spec)}; yellow from {trigger.Spec.Quantity(TriggerRule.WarningOf(trigger.Spec))}; from {trigger.Spec.Origin}"));
            lines.Write((Tone.Plain, $"     then: {trigger.Spec.Action}"));
        }
    }

    private static string Unit(TriggerSpec spec) => spec.Unit.Length == 0 ? string.Empty : $" in {spec.Unit}";

    private static string? Chain(Decision decision) => (decision.Supersedes, decision.SupersededBy) switch
    {
        (null, null) => null,
        (null, var later) => $"superseded by {later}",
        (var earlier, null) => decision.Status == DecisionStatus.Accepted ? $"supersedes {earlier}" : $"would supersede {earlier}",
        var (earlier, later) => $"superseded {earlier}, and was superseded by {later}",
    };

    private static void Line(ILines lines, string name, string? text)
    {
        if (text is not null)
        {
            lines.Write((Tone.Soft, $"{name,-10}"), (Tone.Plain, text));
        }
    }
}
