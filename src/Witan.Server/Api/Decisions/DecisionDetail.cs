using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;

namespace Witan.Server.Api.Decisions;

/// <summary>A decision with what it is watched by and how it turned out.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Triggers">Its triggers.</param>
/// <param name="Outcomes">What was said of its outcome, the newest first.</param>
public sealed record DecisionDetail(DecisionLine Decision, IReadOnlyList<TriggerLine> Triggers, IReadOnlyList<OutcomeLine> Outcomes)
{
    internal static DecisionDetail Of(DecisionView view) => new(
        DecisionLine.Of(view.Decision),
        [.. view.Triggers.Select(TriggerLine.Of)],
        [.. view.Outcomes.Select(outcome => new OutcomeLine(OutcomeWords.Word(outcome.Status), outcome.Note, outcome.By, outcome.At))]);
}
