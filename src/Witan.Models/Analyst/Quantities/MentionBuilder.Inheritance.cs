using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <content>Where the subject comes from when the number's own words name none.</content>
internal sealed partial class MentionBuilder
{
    private static readonly Regex Head = Pattern.Exact(@"^[^:(–—]*");

    /// <summary>A bare "Time: 3 days" speaks about the sentence before it, the item above it or the heading over it.</summary>
    private void Inherit(string? before)
    {
        if (before is not null && TryInherit(before))
        {
            return;
        }

        for (var item = _statement.Item is { } own && own.Text == _statement.Text ? own.Parent : _statement.Item; item is not null; item = item.Parent)
        {
            if (TryInherit(Head.Match(item.Text).Value))
            {
                return;
            }
        }

        foreach (var section in _statement.Section.SelfAndAncestors())
        {
            if (section.Level > 0 && !ReferenceEquals(section, _title) && TryInherit(section.Title))
            {
                return;
            }
        }
    }

    private bool TryInherit(string text)
    {
        var found = false;
        foreach (var word in WordReader.Read(text))
        {
            if (!word.IsStop && IsSpecific(word.Stem))
            {
                AddWord(text, word, before: null, head: null);
                found = true;
            }
        }

        if (found)
        {
            Qualifiers.Read(text, _qualifiers);
        }

        return found;
    }
}
