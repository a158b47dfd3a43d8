using System.Globalization;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Triggers;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary>Words that the commands on decisions share.</summary>
internal static class DecisionText
{
    private const int QuestionLengthMax = 100;

    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    public static string Date(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Outcome(Decision decision) => decision.Outcome is { } outcome ? OutcomeWords.Word(outcome) : "-";

    public static string Color(TriggerState state) => state.ToString().ToLowerInvariant();

    public static Tone ToneOf(TriggerState state) => state switch
    {
        TriggerState.Green => Tone.Good,
        TriggerState.Yellow => Tone.Warning,
        _ => Tone.Bad,
    };

    public static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= QuestionLengthMax ? line : line[..(QuestionLengthMax - 1)].TrimEnd() + "…";
    }

    /// <summary>Says which limits the chosen option breaks, a sentence each.</summary>
    public static IEnumerable<string> Broken(Decision decision) =>
        (decision.Options.FirstOrDefault(option => option.Option == decision.Option)?.Breaks ?? []).Select(limit => $"It breaks a limit: {limit}");

    /// <summary>Says when a board was less sure than it should be; null when it was sure enough.</summary>
    public static string? BelowTheBar(Decision decision) => decision.Confidence >= DecisionBar.Of(decision.Reversible)
        ? null
        : $"The board was {Percent(decision.Confidence)} sure; {(decision.Reversible is false ? "what cannot be undone" : "a decision")} should have {Percent(DecisionBar.Of(decision.Reversible))}.";
}
