using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;

namespace Witan.Models.Analyst.Wording;

/// <summary>Finds the forms by which a text names who does the work.</summary>
internal static class OwnerForms
{
    private static readonly Regex Label = Pattern.Loose(@"\b(?:owners?|owned by|assignees?|assigned to|responsible(?: person)?|responsibility|lead|led by|accountable|in charge|dri|who|by whom|contact|done by|handled by|delegated to|staffed by|resp\.?)\s*(?:is|[:=–-])\s*(?<who>[^,;.)|]*)|\b(?:assigned to|owned by|led by|handled by|delegated to|responsibility of|responsible is|in the hands of|task of) (?<who>[^,;.)|]+)");

    private static readonly Regex Handle = Pattern.Exact(@"(?<![\w.])@[\p{L}][\w.-]+");

    private static readonly Regex Bracket = Pattern.Exact(@"[(\[]([^()\[\]]{2,60})[)\]]");

    private static readonly Regex Connective = Pattern.Loose(@"^(?:owner|lead|with|by|for|resp\.?|responsible|who|assigned to|the)\s*[:=]?\s*");

    private static readonly Regex Prefix = Pattern.Exact(@"^\W*([\p{L}][\p{L}\d.'’/&+, -]{1,50}?)\s*:\s+\S");

    private static readonly Regex DashPrefix = Pattern.Exact(@"^\W*([\p{L}][\p{L}.'’&/, -]{1,40}?)\s+[–—-]\s+\S");

    private static readonly Regex AndName = Pattern.Loose(@"\band\b");

    /// <summary>Behind a first and a last name every verb in the third person is a deed.</summary>
    private static readonly Regex ThirdPerson = Pattern.Exact(@"^\p{Ll}{2,}s$");

    private static readonly Regex VersionedName = Pattern.Exact(@"^[\p{Lu}]\p{L}+(?: [\p{Lu}]\p{L}+)+ v\d");

    private static readonly Regex Tail = Pattern.Exact(@"\s(?:[–—-]|->|→)\s?(?<who>[^–—]{2,60})$|:\s(?<who>[\p{Lu}][\p{L}. ]{1,30})(?:,[^:]{1,40})?$|, (?<who>[\p{Lu}][\p{L}. ]{1,30})$");

    private static readonly Regex By = Pattern.Exact(@"\b(?:by|through|via) (?:the )?((?:[\p{Lu}][\p{L}.'-]+ ?){1,3}|[\p{L}]+ (?:team|department|office|manager|committee))(?![\p{L}])");

    private static readonly Regex Unnumbered = Pattern.Exact(@"^[\d.)\s#*]+|\s*\([^)]*\)$");

    private static readonly Regex HeadingFor = Pattern.Exact(@"\b(?:for|by|of)(?: the)? ([\p{Lu}][\p{L} .'-]{1,40}|(?:[\p{L}]+ )?(?:team|department|office|committee))$");

    private static readonly Regex SectionLabel = Pattern.Loose(@"^(?:\W*)(?:task |project |phase |work |action |overall )?(?:owners?|owned by|lead|leads|responsible(?: person| persons)?|responsibility|assigned(?: to)?|assignees?|dri|accountable|in charge|who|led by|coordinator|project manager|contact person|project lead|team lead|organis(?:er|ation)|person in charge)\s*[:=]\s*(?<who>.*)$|^(?:all|these|the following) (?:tasks|items|actions|steps|points|of these|of this)[^.]{0,20} (?:are|is|belong|lie|lies|go) (?:assigned to|owned by|done by|handled by|with|to|led by) (?<who>.+)$");

    private static readonly Regex AllOfIt = Pattern.Exact(@"^\W*(?:Owners?|Responsible|Lead|In charge) (?:of|for) (?:all|every|each|the whole|the entire|these|the following)\b[^:.]{0,40}:\s*(?<who>[^.]+)|^(?<who>[\p{Lu}@][^.:;]{1,40}?) (?:owns?|leads?|runs?|does|takes?|handles?|(?:is|are) (?:the owner of|responsible for|in charge of|accountable for)) (?:all|every|each|the whole|the entire|the full|these|the following|everything)\b|\b[Aa]ll (?:the )?(?:steps|tasks|items|actions|points|work)\b.{0,30} (?:led|owned|done|handled|coordinated|carried out|run) by (?<who>[^.]+)|\b(?:responsible|in charge)[:,]? (?<who>[\p{Lu}][^(.]{2,30}) \(all (?:steps|tasks|items|work)");

    private static readonly Regex AfterStop = Pattern.Exact(@"[.?!;] (?<who>[\p{Lu}][\p{L}.' ]{0,30}?(?:(?:,| and) [\p{Lu}][\p{L}' ]{0,30}?)?)(?:,? (?:by|until|till|from|on|before|in)\b[^.]*)?\.?$|\((?<who>[\p{Lu}][\p{L}' ]{0,30}?)(?:, [^()]{1,40})?\)\.?$");

    /// <summary>Columns set with blanks: "Hang up the screens  Tom  by 22 August".</summary>
    private static readonly Regex NameBeforeDate = Pattern.Exact(@" (?<who>[\p{Lu}]\p{Ll}+)(?: (?<last>[\p{Lu}]\p{Ll}+))?,? (?:(?:by|until|till|due)\b|\d{1,2}\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\(date)");

    /// <summary>"Check the legal pages": what follows the verb and its article is an object, even where it is called after an office.</summary>
    private static readonly Regex Order = Pattern.Exact(@"^(?!The |Our |All |Both )[\p{Lu}][\p{Ll}-]+ (?:the|a|an|all|our|every|each|with|new|both|two|three|four|five|\d+) ");

    private static readonly Regex RoleSubject = Pattern.Loose(@"^(?:the |our |all |both )?(?:[\p{L}'’-]+ ){0,3}?(?:" + NameWords.Roles + @")(?: of (?:the )?[\p{L}-]+(?: [\p{L}-]+)?)?(?: \([^)]{1,40}\))? (?:will|to|shall|must|should|and|is|are|[\p{Ll}]{3,}s|[\p{Ll}]+ to)\b(?! (?:access|for|training|contract|list|room|data))");

    private static readonly Regex RoleEnd = Pattern.Loose(@"^(?:the |our )?(?:[\p{L}&'’.-]+ ){0,3}?(?:" + NameWords.Roles + @")(?: of (?:the )?[\p{L}-]+(?: [\p{L}-]+)?| [\p{Lu}][\p{L}]*)?$");

    private static readonly Regex Role = Pattern.Loose(@"^(?:the |our )?(?:[\p{L}&'’.-]+ ){0,2}?(?:" + NameWords.Roles + @")\b");

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int NameWordsMax = 4;

    /// <summary>Tells whether a piece of work names its owner.</summary>
    public static bool In(string text) =>
        Labelled(text) || Handle.IsMatch(text) || InBrackets(text) || BeforeColon(text) || BeforeDash(text) || AsSubject(text) || AfterDash(text) || AfterBy(text) || AtEnd(text) || BeforeDate(text);

    /// <summary>Tells whether the text ends in who does it: "Choose an agency. Noor, by 4 July." or "Print the cards (Ana)".</summary>
    public static bool AtEnd(string text) =>
        AfterStop.Match(text) is { Success: true } match && match.Groups["who"].Value.Split(", ").SelectMany(part => part.Split(" and "))
            .Any(part => part.Trim() is "Me" or "me" || NameWords.IsGiven(part.Trim()) || IsSurelyName(part));

    /// <summary>Tells whether a line such as "Owner: Ana" stands for what follows it.</summary>
    public static bool IsSectionLine(string text) =>
        IsForAll(text) || (SectionLabel.Match(text) is { Success: true } match && !Missing.Is(match.Groups["who"].Value));

    /// <summary>Tells whether a line gives all the work of its section to somebody: "Ana leads all steps".</summary>
    public static bool IsForAll(string text) => AllOfIt.Match(text) is { Success: true } match && IsName(match.Groups["who"].Value);

    /// <summary>Tells whether a heading is a person's or a team's name, or carries one: "Tasks for the IT team", "Stage (Ana)".</summary>
    public static bool InHeading(string title) =>
        IsSurelyName(Unnumbered.Replace(title, string.Empty)) || IsSectionLine(title) || Handle.IsMatch(title)
        || (Bracket.Match(title) is { Success: true } bracket && bracket.Groups[1].Value.Split(',', '/', '&', ';').Any(IsSurelyName))
        || (HeadingFor.Match(title) is { Success: true } match && IsName(match.Groups[1].Value));

    /// <summary>Tells whether the words are a name that no reader would doubt.</summary>
    public static bool IsSurelyName(string text)
    {
        var words = Words(text);
        return words.Length is > 0 and <= NameWordsMax + 2
            && (NameWords.IsGiven(words[0]) ? words.All(IsCapital) : RoleEnd.IsMatch(text.Trim()));
    }

    /// <summary>Tells whether the words read as a name: capitalised, and not a common word.</summary>
    public static bool IsName(string text)
    {
        text = text.Trim(' ', '.', '*', '_');
        if (text.Length == 0 || Missing.Is(text) || DateForms.In(text))
        {
            return false;
        }

        var words = Words(text);
        return IsSurelyName(text) || Role.IsMatch(text)
            || (words.Length is > 0 and <= NameWordsMax && words.All(IsCapital) && !words.Any(NameWords.IsNoName)
                && !ActionVerbs.IsImperative(words[0]) && words[0].Length > 1 && !words[0].Any(char.IsDigit));
    }

    private static bool Labelled(string text)
    {
        foreach (Match match in Label.Matches(text))
        {
            if (!Missing.Is(match.Groups["who"].Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InBrackets(string text)
    {
        foreach (Match match in Bracket.Matches(text))
        {
            if (match.Groups[1].Value.Split(',', ';', '/', '&', '+', '|').Any(part => IsName(Connective.Replace(part.Trim(), string.Empty)) || IsName(part[(part.LastIndexOf(':') + 1)..])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeforeColon(string text) =>
        Prefix.Match(text) is { Success: true } match && match.Groups[1].Value.Split('/', '&', '+', ',').All(part => IsName(AndName.Replace(part, " ")));

    /// <summary>"Nadia – stock service": only a given name or a role, since a thing may stand before a dash just as well.</summary>
    private static bool BeforeDash(string text) =>
        DashPrefix.Match(text) is { Success: true } match && IsSurelyName(match.Groups[1].Value);

    /// <summary>Tells whether the text begins with who does what: "Ana orders", "The IT team will".</summary>
    public static bool AsSubject(string text)
    {
        if ((RoleSubject.IsMatch(text) && !Order.IsMatch(text)) || text.StartsWith("I ", StringComparison.Ordinal) || text.StartsWith("I'll ", StringComparison.Ordinal))
        {
            return true;
        }

        var words = text.Split(' ', 7);
        if (words.Length > 3 && words.Take(2).All(word => IsCapital(word) && !NameWords.IsNoName(word) && !word.Any(char.IsDigit))
            && !ActionVerbs.IsImperative(words[0]) && ThirdPerson.IsMatch(words[2]))
        {
            return true;
        }

        for (var count = 1; count <= 3 && count < words.Length; count++)
        {
            var next = words[count].Trim(',', '.', ':');
            if (words.Take(count).All(word => IsCapital(word) || word.StartsWith('v')) && ActionVerbs.FollowsName(next)
                && (NameWords.IsGiven(words[0]) || (!ActionVerbs.IsImperative(words[0]) && !words.Take(count).Any(NameWords.IsNoName) && IsCapital(words[0]) && words[0].Length > 2)))
            {
                return true;
            }
        }

        return VersionedName.IsMatch(text);
    }

    private static bool AfterDash(string text) =>
        Tail.Match(text) is { Success: true } match && match.Groups["who"].Value.Split(',', ';', '/', '&').Any(IsName);

    private static bool AfterBy(string text)
    {
        foreach (Match match in By.Matches(text))
        {
            if (IsName(match.Groups[1].Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeforeDate(string text) =>
        NameBeforeDate.Match(text) is { Success: true } match
        && (NameWords.IsGiven(match.Groups["who"].Value) || (match.Groups["last"].Success && IsName($"{match.Groups["who"].Value} {match.Groups["last"].Value}")));

    private static bool IsCapital(string word) => word.Length > 0 && (char.IsUpper(word[0]) || word is "de" or "van" or "von" or "der" or "and" or "di" or "da" or "del" or "al" or "&");

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
