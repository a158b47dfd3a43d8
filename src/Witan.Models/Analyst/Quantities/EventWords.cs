using System.Collections.Frozen;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Words for events that happen on one day, so that two days for one of them contradict each other.</summary>
internal static class EventWords
{
    /// <summary>The stems.</summary>
    public static readonly FrozenSet<string> All = (
        "change launch golive deadline due start end kickoff cutover release opening open closing move moving relocation migration event conference fair workshop "
        + "ceremony delivery handover handoff inspection audit submission registration election exam vote election concert festival exhibition meeting review "
        + "freeze shutdown switchover switch training arrival departure wedding party gala tender award contract expiry expires renewal retirement rehearsal "
        + "completion complete approval signing publication publish installation install excursion trip open-day assembly term holiday demo milestone")
        .Split(' ').SelectMany(word => new[] { word, Stemmer.Stem(word) }).ToFrozenSet(StringComparer.Ordinal);
}
