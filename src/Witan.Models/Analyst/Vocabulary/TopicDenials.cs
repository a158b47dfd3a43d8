namespace Witan.Models.Analyst.Vocabulary;

/// <summary>The words by which a text says that it leaves a topic open, as regular expressions.</summary>
internal static class TopicDenials
{
    /// <summary>What stands before a word and denies it: "no", "too busy for".</summary>
    public const string Before =
        @"\b(?:no|not|without|missing|lacks?|lacking|never|neither|nor|absent|needs? an?|undefined|undocumented|don't have|haven't|forgot|nobody has|hasn't|cannot|can't|won't be|instead of|skip(?:ping|ped)?|unclear|what about|too (?:busy|short|late|expensive|small) for)(?: (?:any|a|an|the|yet|been|for|have|real|defined|formal|proper|kind of|\w+))? (?:\w+[ /-])?$|\bno (?:\w+[ /]){0,2}$";

    /// <summary>What stands behind a word and denies it: "is not planned".</summary>
    public const string After =
        @"^(?: \w+){0,3}?\s*(?:is|are|has|have|was|:|-|–|—|\||\()\s*\W*(?:still |yet )?(?:none|tbd|tbc|tba|missing|not (?:yet )?(?:defined|decided|planned|clear|known|foreseen|available|set up|in place|discussed|needed yet|started|provided|considered|been \w+|there|included|addressed)|to do\b|todo|open\b(?! at| to| from)|unclear|undefined|unknown|to be (?:defined|decided|determined|discussed|confirmed|agreed|clarified|done)|n/a|absent|lacking|nobody|\?)";

    /// <summary>A whole text that says nothing.</summary>
    public const string Open =
        @"^\W*(?:tb[dca]|todo|to do|none|n/a|not (?:yet )?(?:defined|decided|planned|started|written|considered|foreseen|needed)|to be \w+|open|missing|\?+|-)\b|^\W*$|\b(?:TBD|to be (?:defined|decided|determined|written))\W*$";

    /// <summary>A sentence by which something was left undone: "has not been estimated", "no one has looked at".</summary>
    public const string NothingDone =
        @"\b(?:is|are|was|were|has|have|had)(?: \w+ly| still| yet)? not(?: yet)?(?: been)?(?: \w+ly)? (?:planned|foreseen|considered|estimated|defined|looked (?:at|into)|worked out|thought (?:of|about|through)|discussed|decided|provided for|calculated|budgeted|drawn up|intended|scheduled|assessed|addressed|examined)\b|\bno [^.,;]{0,40}\b(?:is|are|was|were|has been|have been|will be) (?:yet |currently )?(?:planned|made|taken|foreseen|defined|done|estimated|set up|intended|scheduled|considered|provided for)\b|\b(?:nobody|no one) (?:has |have )?(?:yet )?(?:looked (?:at|into)|thought|planned|calculated|estimated|considered|watches|checks)\b|^\W*we (?:do not|don't|will not|shall not) (?:want|plan|intend|foresee|make|run) (?:to |any |an? )|^\W*(?:we|they) (?:do|will do|go|make do|manage) without\b|\b(?:have|has) put no \w+ |\bwe(?:'ll| will) see what it (?:costs|comes to)\b|\bnobody looks at\b";

    /// <summary>A sentence that denies as a whole, and not in passing.</summary>
    public const string Total =
        @"^\W*(?:there (?:is|are|will be|was|were) (?:\w+ )?(?:no|neither)\b|no\b|we (?:do|will do|go|have|make|take|plan|see)(?: \w+)? (?:without|no)\b|we (?:do not|don't|will not|won't|shall not) (?:want|need|plan|foresee|intend|make|run|do|keep|take|have)\b|nobody\b|no one\b|without\b)|\b(?:is|are|has|have)(?: been)? not(?: yet)?(?: been)? (?:planned|foreseen|considered|estimated|defined|worked out|looked at)\b|\bso there is no\b";

    /// <summary>Headings of sections that tell what was or is, not what will be done.</summary>
    public const string PastHeadings =
        @"\b(?:background|history|(?:current|present|starting) (?:situation|state|position|point)|where we (?:stand|are)|status quo|situation today|today|why|reasons?|results?|timeline \(utc\)|what (?:happened|went)|questions?|informing|communication|who is told)\b";

    /// <summary>A sentence about years gone by, or about what something took when it was measured.</summary>
    public const string Bygone = @"\b(?:was|were|had|began|ended)\b.*\b(?:in|since|of) (?:19|20)\d\d\b|\b(?:in|since|of) (?:19|20)\d\d\b.*\b(?:was|were|had|began|ended)\b|\b(?:took|lasted) \d";

    /// <summary>Headings and titles that report.</summary>
    public const string LooksBack = @"\b(?:last year'?s?|previous|results? of|history of|in 20\d\d)\b";
}
