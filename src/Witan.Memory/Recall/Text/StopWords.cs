using System.Collections.Frozen;

namespace Witan.Memory.Recall.Text;

/// <summary>English words that say nothing of what a text is about. They are neither indexed nor asked for.</summary>
internal static class StopWords
{
    private const string Table = """
        a about above after again all also am an and any are aren't as at be because been before being below between both but by can can't cannot
        could couldn't did didn't do does doesn't doing don't done down during each few for from further had hadn't has hasn't have haven't having
        he he'd he'll he's her here here's hers herself him himself his how how's i i'd i'll i'm i've if in into is isn't it it'd it'll its itself
        just let's me might more most must my myself nor no not now of off oh ok okay on once only or other ought our ours ourselves out over own
        really same shall she she'd she'll should shouldn't so some such than that that'd that'll the their theirs them themselves then there
        there'd these they they'd they'll they're they've this those through to too under until up us very was wasn't we we'd we'll we're we've
        were weren't what what's when where which while who whom whose why will with won't would wouldn't yeah yes you you'd you'll you're you've
        your yours yourself yourselves hey hi hello wow thanks thank haha lol gonna wanna gotta um uh like well
        """;

    // In the middle of a sentence and with a capital these are names or months.
    private static readonly FrozenSet<string> Names = new[] { "will", "can", "may" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = Table
        .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Drops(Token token) => Words.Contains(token.Word) && !(token.IsCapital && Names.Contains(token.Word));
}
