using System.Text;
using Witan.Memory.Recall;

namespace Witan.Memory.Episodes;

/// <summary>The words that an episode as a whole is found by: what was to be done, how it ended, what it teaches.</summary>
public static class EpisodeSummary
{
    /// <summary>Writes it.</summary>
    /// <param name="description">What was to be done.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="reflection">What it teaches.</param>
    public static string Of(string description, EpisodeOutcome outcome, Reflection reflection)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(reflection);
        var text = new StringBuilder(description).Append('\n').Append(Word(outcome.Kind)).Append(": ").Append(outcome.Reason);
        Append(text, "Worked", reflection.Worked);
        Append(text, "Failed", reflection.Failed);
        Append(text, "Next time", reflection.Better);
        return text.ToString();
    }

    /// <summary>Names how something ended.</summary>
    /// <param name="outcome">How.</param>
    public static string Word(MemoryOutcome outcome) => outcome switch
    {
        MemoryOutcome.Success => "success",
        MemoryOutcome.Partial => "partial",
        MemoryOutcome.Failure => "failure",
        MemoryOutcome.Abstained => "abstained",
        _ => "none",
    };

    /// <summary>Reads what <see cref="Word"/> wrote.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="FormatException">It names none.</exception>
    public static MemoryOutcome Read(string word) => word switch
    {
        "success" => MemoryOutcome.Success,
        "partial" => MemoryOutcome.Partial,
        "failure" => MemoryOutcome.Failure,
        "abstained" => MemoryOutcome.Abstained,
        "none" => MemoryOutcome.None,
        _ => throw new FormatException($"'{word}' is no outcome."),
    };

    private static void Append(StringBuilder text, string label, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            text.Append('\n').Append(label).Append(": ").AppendJoin("; ", items);
        }
    }
}
