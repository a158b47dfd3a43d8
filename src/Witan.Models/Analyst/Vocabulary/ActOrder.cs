namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Acts that make no sense before others, whatever the plan is about.</summary>
internal static class ActOrder
{
    /// <summary>
    /// For each pair what has to come later, what has to come first, and how many words the two must share, so that they speak of the
    /// same thing; 0 where the acts themselves name it.
    /// </summary>
    public static readonly (string Later, string First, int SharedMin)[] Pairs =
    [
        (@"\b(?:pay|pays|paid|payments?|disburse\w*)\b", @"\b(?:approv\w+|sign|signs|signed|authori[sz]\w+)\b", 1),
        (@"\b(?:delet|wip|eras|destroy|shred|overwrit|scrap)(?:e|es|ed|s|ing)?\b", @"\b(?:back(?:s|ed)? up|backup|archiv(?:e|es|ed|ing)|export(?:s|ed)?|legal holds?|copy|copied)\b", 1),
        (@"\b(?:point|switch|rout|redirect|mov)(?:e|es|ed|s|ing)? (?:over )?(?:the |all |our )?(?:\w+ ){0,2}(?:applications?|apps?|traffic|users|clients|services?|customers) (?:over )?(?:at|to|onto)\b", @"\b(?:copy|copied|copies|migrat\w+|import\w*|load\w*|transfer\w*) (?:\w+ ){0,3}data\b|\breplicat(?:e|ion)\b", 0),
        (@"\b(?:connect(?:s|ed)?|attach(?:es|ed)?|linked|plugged) (?:\w+ ){0,3}(?:to|into)\b", @"\b(?:install(?:s|ed)?|built|builds?|set up|sets up|delivered|mounted)\b", 2),
        (@"\b(?:send|sends|sent|mail|mailed|print|printed) (?:out )?(?:the |all )?(?:\w+ )?(?:invitations?|programmes?|posters|flyers|tickets)\b", @"\b(?:book|books|booked|reserve|reserved|rent|rented|confirm|confirmed|choose|chosen) (?:the |a )?(?:\w+ )?(?:hall|room|venue|date|place|speakers?)\b|\b(?:hall|venue|date|place|speakers?) (?:is |are )?(?:booked|reserved|rented|confirmed|chosen)\b", 0),
        (@"\b(?:advertise|publish|announce)(?:s|d|es|ed)? (?:the |all )?(?:\w+ )?(?:posts?|vacanc(?:y|ies)|positions?|jobs?)\b", @"\b(?:approv\w+|budgeted|releas\w+) (?:the |all |of the )?(?:\w+ )?(?:posts?|vacanc(?:y|ies)|positions?|jobs?)\b|\b(?:posts?|positions?|jobs?) (?:are |is )?approved\b", 0),
    ];

    /// <summary>A part, a trial or a repetition may well come before or after.</summary>
    public const string Partly = "pilot|trial|rehears\\w+|dry run|test|tests|testing|staging|remaining|rest of|again|second|next|monthly|weekly|daily|nightly|old copies|until then";
}
