using System.Collections.Frozen;
using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Analyst.Rules;

/// <summary>Nouns of things that people list, and of measures that they do not.</summary>
internal static class CountNouns
{
    /// <summary>Stems of what a list is announced as.</summary>
    public static readonly FrozenSet<string> All = (
        "steps phases risks items tasks goals options reasons tables teams points questions requirements criteria objectives stages milestones deliverables principles "
        + "rules features components services modules areas actions changes measures roles parts sections documents files endpoints metrics tests checks issues problems "
        + "assumptions dependencies constraints decisions alternatives recommendations findings categories types kinds groups workstreams work-streams pillars layers tools "
        + "sites rooms vendors suppliers bids offers quotes courses subjects stations wards departments units workshops sessions talks speakers sponsors stalls events "
        + "activities stakeholders members people engineers developers nurses volunteers teachers trainers locations offices branches classes lessons exercises modules "
        + "policies indexes columns fields environments servers nodes machines migrations jobs scripts dashboards alerts reports forms letters permits contracts products "
        + "packages zones routes lines shifts channels languages scenarios cases factors causes benefits advantages drawbacks conditions topics themes strands priorities "
        + "improvements fixes bugs gaps mitigations safeguards controls scenarios stores databases queues topics repositories platforms systems interfaces things ways lots")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => new[] { word, Stemmer.Stem(word) }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Measures: "in three weeks:" announces no list of weeks.</summary>
    public static readonly FrozenSet<string> Measures = (
        "seconds minutes hours days weeks months years percent euros dollars pounds times bytes users customers requests tenants pages lines metres points-each")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
