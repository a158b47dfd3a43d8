using System.Collections.Frozen;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Words that subjects of quantities are compared by, and those that say nothing about a subject.</summary>
internal static class WordLists
{
    /// <summary>Words without meaning of their own; also where the noun of a count ends.</summary>
    public static readonly FrozenSet<string> Stop = Set(
        "a an the this that these those it its they them their we our us you your he she his her i my me who whom whose which what",
        "and or but nor so yet if then than as at by for from in into of off on onto out over per to up with within without under upon via about above after before below between during through until till since against along across around",
        "is are was were be been being am do does did done has have had having will would shall should can could may might must need needs",
        "not no yes all any some each every both few more most other another such only own same too very just also still even now again here there when where why how once already always never ever often",
        "back announce announces announced states stated explains explained mentions mentioned promises promised part belong belongs belonging add adds added set sets use uses used using place places get gets got make makes made give gives given take takes taken go goes let put see say says said want wants allow allows allowed work works working run runs running build builds building built need have hold holds require requires required provide provides include includes included including come comes",
        "least most approximately approx roughly nearly almost circa ca exactly around less fewer greater exceed exceeds exceeding below above minimum min project whole entire full",
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand million dozen",
        "new it's e.g i.e etc vs eg ie please currently planned plan plans expected expect total totals overall altogether together value values amount number numbers");

    /// <summary>Attributes that any thing can have: under a heading they speak about the heading.</summary>
    public static readonly FrozenSet<string> Attributes = StemSet(
        "time times timeline duration durat effort estimate estimat estimated cost price total sum subtotal owner size count number amount value target goal metric status state date limit maximum minimum max min sla threshold note result requirement setting parameter item length width quantity figure unit share percentage percent period schedule window default term overall detail description result description name type kind priority severity likelihood probability risk impact confidence level");

    /// <summary>Words of headings that name a part of the paper rather than a thing.</summary>
    public static readonly FrozenSet<string> HeadingGeneric = StemSet(
        "summary overview executive introduction background context scope goals goal objectives objective requirements requirement technical functional nonfunctional specification specifications configuration config settings plan plans planning proposal project programme program implementation design architecture approach details detail timeline schedule milestones dates key facts figures numbers at glance",
        "risks risk mitigation mitigations success criteria criterion metrics metric measures monitoring alerting alerts observability operations operation deployment rollout release launch migration testing tests test quality security compliance budget costs cost financials finance resources resource staffing team people roles responsibilities appendix annex notes note questions open conclusion recommendations recommendation decision decisions next steps step",
        "what why how when where who we our the of and for in to a an performance reliability capacity results result report status review assessment current state main about general information section part list data logistics organisation organization process procedure policy policies rules guidelines purpose faq contact checklist acceptance final draft document table technology infrastructure support training communication communications evaluation outcome outcomes targets target limits limit parameters service services system");

    /// <summary>Words that many things share: alone they do not make two numbers one quantity.</summary>
    public static readonly FrozenSet<string> WeakAlone = StemSet(
        "start end open close deadline retention payment delivery deliver check test review last latency request user customer staff engineer answer reply visit order call day week month year team lead move meeting load data system service spent sign concurrent day morning evening");

    /// <summary>Nouns too common for a count of them to be one quantity.</summary>
    public static readonly FrozenSet<string> VagueNouns = StemSet(
        "thing things time times way ways step steps item items option options question questions reason reasons point points case cases part parts example examples line lines place places side sides page pages kind kinds type types more other others new sample word words character characters task tasks issue issues phase phases goal goals section sections stage stages column columns row rows copy copies area areas aspect aspects factor factors");

    private static FrozenSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> StemSet(params string[] lines) =>
        Set(lines).Select(Stemmer.Stem).Concat(Set(lines)).ToFrozenSet(StringComparer.Ordinal);
}
