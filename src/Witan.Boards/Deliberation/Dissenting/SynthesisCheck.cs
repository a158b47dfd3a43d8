using Witan.Boards.Deliberation.Constraints.Marks;
using Witan.Boards.Deliberation.Counting;

namespace Witan.Boards.Deliberation.Dissenting;

/// <summary>Checks a synthesis against what was counted: it may word the result, and not change it. Pure.</summary>
public static class SynthesisCheck
{
    /// <summary>Finds what is wrong.</summary>
    /// <param name="draft">The synthesis.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="dissent">Who does not go along.</param>
    /// <param name="broken">The limits that what won breaks; null for none.</param>
    /// <returns>One sentence for each fault, fit to be told to the mind that wrote it; empty when it can be accepted.</returns>
    public static IReadOnlyList<string> Faults(SynthesisDraft draft, VoteCount count, DissentReport dissent, IReadOnlyList<LimitMark>? broken = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(dissent);
        var cited = Cited(draft.Text);
        return
        [
            .. Adopted(draft, count),
            .. count.Options.SelectMany(option => Counted(draft, option)),
            .. draft.Tally.Where(claimed => count.Options.All(option => option.Option != claimed.Option)).Select(claimed => $"The count names {claimed.Option}, which is no option."),
            .. dissent.Binding.Where(voice => !cited.Contains(voice.Id)).Select(voice => $"The text does not carry [{voice.Id}], the {(dissent.Blocking.Contains(voice) ? "blocking objection" : "strongest dissent")} of {voice.Seat}."),
            .. (broken ?? []).Where(mark => !cited.Contains(mark.Id)).Select(mark => $"The text does not say that what won breaks the limit [{mark.Id}]: {mark.Reason}"),
            .. cited.Where(id => id[0] != 'L' && dissent.Voices.Concat(dissent.Blocking).All(voice => voice.Id != id)).Select(id => $"The text refers to [{id}], and there is no such dissent."),
        ];
    }

    private static IEnumerable<string> Adopted(SynthesisDraft draft, VoteCount count)
    {
        if (draft.Adopts != count.Winner)
        {
            yield return count.Winner is { } winner
                ? $"The synthesis adopts {draft.Adopts ?? "no option"}; {winner} won."
                : $"The synthesis adopts {draft.Adopts}; no option won.";
        }
    }

    private static IEnumerable<string> Counted(SynthesisDraft draft, OptionCount option)
    {
        var claimed = draft.Tally.Where(tally => tally.Option == option.Option).ToList();
        if (claimed.Count != 1)
        {
            yield return $"The count of {option.Option} is told {claimed.Count} times; it is told once.";
        }
        else if ((claimed[0].Supporters, claimed[0].Opponents) != (option.Supporters, option.Opponents))
        {
            yield return $"The count of {option.Option} is {option.Supporters} for and {option.Opponents} against, not {claimed[0].Supporters} and {claimed[0].Opponents}.";
        }
    }

    /// <summary>The ids in brackets: a D, a B or an L and a number.</summary>
    private static SortedSet<string> Cited(string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close > open + 2 && text[open + 1] is 'D' or 'B' or 'L' && text[(open + 2)..close].All(char.IsAsciiDigit))
            {
                found.Add(text[(open + 1)..close]);
            }
        }

        return found;
    }
}
