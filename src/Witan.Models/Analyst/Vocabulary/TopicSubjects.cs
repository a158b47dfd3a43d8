namespace Witan.Models.Analyst.Vocabulary;

/// <summary>What plans are about, as alternatives of regular expressions that several topics share.</summary>
internal static class TopicSubjects
{
    /// <summary>Things of software that run for people.</summary>
    public const string System =
        "system|software|gradebook|class register|rota|tool|ledger|card index|server|servers|database|platform|erp|crm|cms|tills?|pos|phone system|telephony|telephone system|website|web ?site|web ?shop|online shop|site|app|application|portal|network|cloud|programme|booking system|provider|mail server|e-?mail|intranet|wiki|api|cluster|backend|infrastructure|patient record|records? system|library system|framework|feed|interface|charting|automation|robots?|log-?in|single sign-on|sso";

    /// <summary>Where data lie.</summary>
    public const string Stores =
        "databases?|db|sqlite|postgres(?:ql)?|mysql|mariadb|oracle|mongodb|sql server|file servers?|archives?|records|data|mailbox(?:es)?|documents|spreadsheets?|files|accounts|tables|disks?";

    /// <summary>Words of change that need no object in a title.</summary>
    public const string Change =
        "migrat(?:e|es|ed|ion|ions|ing)|upgrad(?:e|es|ed|ing)|cut-?over|go-?live|going live|roll(?:ing)?-? ?out (?:of |to )?(?:the |a |our |all )?(?:new |version )?|roll-?out|re-?launch|deploy(?:s|ed|ing|ment|ments)?|switch(?:ing|es|ed)? (?:over )?(?:to|from) (?:the |a )?(?:new )?|(?:the|our) (?:switch|switch-?over|change-?over)(?= (?:to|from|itself|day|night|plan)|[ .:]*$)|(?-i:From \\p{Lu}\\w+ to \\p{Lu}\\w+)|into production|to all users|(?:change|changing|changes) ?over|\\w+ \\d[\\d.]*,? ?(?:->|→|to) \\d[\\d.]*";

    /// <summary>A system that comes, moves or is swapped.</summary>
    public const string NewSystem =
        $"(?:new|electronic|digital|online|self-service) (?:[\\w&'-]+ ){{0,4}}?(?:{System})|(?:launch(?:ing)?|introduc(?:e|ing|tion)|replac(?:e|ing|ement)|mov(?:e|ing)|open(?:ing)?)(?: plan)?(?: of| for)? (?:[\\w&'-]+ ){{0,4}}?(?:{System})|(?:{System}) (?:launch|relaunch|redesign|rewrite|replacement)";

    /// <summary>A system that is bought.</summary>
    public const string BoughtSystem = $"(?:buy|buying|purchas(?:e|ing)|procur(?:e|ing|ement))(?: of)? (?:[\\w&'-]+ ){{0,4}}?(?:{System})|(?:{System}) purchase";

    /// <summary>A failure whose causes are to be removed.</summary>
    public const string AfterFailure = "(?:measures|follow-?up|actions)\\b.{0,40}\\b(?:outage|incident|failure)|(?:outage|incident|failure)\\b.{0,60}\\b(?:measures|follow-?up)";

    /// <summary>Rules by which data are deleted.</summary>
    public const string Retention = "(?:data )?retention|retention (?:period|rule)s?|(?:mass )?deletion of (?:\\w+ ){0,3}(?:data|records)|deleting (?:\\w+ ){0,3}(?:data|records)";

    /// <summary>Subjects in which nothing of software changes.</summary>
    public const string NoSystem =
        "document only|documented|press release|release of (?:funds|liability|claims)|animal migration|bird migration|hiring|recruit|office move|relocation|event plan|conference|festival|fair\\b|volunteers? (?:are )?deployed|deploy(?:ed|ing)? (?:staff|volunteers|stewards|police)|seat upgrade|training day|book launch|campaign launch|party";
}
