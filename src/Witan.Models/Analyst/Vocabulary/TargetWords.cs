namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Words of targets: what makes a sentence one, what nobody can test, and what makes it testable.</summary>
internal static class TargetWords
{
    /// <summary>Phrases that stay vague wherever a target uses them.</summary>
    public const string VaguePhrases =
        "user[- ]?friendly|customer[- ]friendly|as (?:soon|fast|quickly|early|cheap(?:ly)?|simple|simply|easy|easily|little|few|small|low|high|short|many|much|often|close(?:ly)?|smooth(?:ly)?|safe(?:ly)?|good|well|far|long|reliable|robust) as (?:reasonably )?(?:possible|feasible|practicable|practical|we can|needed)|asap"
        + "|(?:minimal|minimum|little|low|limited|hardly any|acceptable|reasonable|short) (?:downtime|disruption|interruption|delays?|outages?|latency|overhead|effort|cost|costs|impact|waiting times?|maintenance|noise)"
        + "|near(?:ly)?[- ]real[- ]?time|in real[- ]?time|highly[- ](?:available|scalable|reliable|performant|secure|responsive|usable|flexible|efficient)|high availability|high performance|high reliability|good performance|high[- ]quality|good quality|top quality"
        + "|in a timely (?:manner|fashion|way)|timely (?:manner|response|fashion|delivery)|without (?:undue|unnecessary|noticeable|much|long|significant|major) (?:delays?|disruption|waiting|interruptions?|effort|problems)"
        + "|reasonabl[ey] (?:costs?|prices?|time|times|fast|cheap|priced|period|response|performance|speed|effort|load|amount|quick)|affordable|acceptable (?:performance|response times?|speed|level|quality|price|time|costs?|load times?|noise|temperature)|adequate(?:ly)?|sufficient(?:ly)? (?:fast|large|secure|capacity|staff|performance|space|quick|trained|bright|quiet|big|time|resources)|enough (?:capacity|staff|space|power|bandwidth|seating|parking|toilets)"
        + "|optimal \\w+|appropriate (?:level|performance|time|speed|security|quality|amount|number|response|standard)|state[- ]of[- ]the[- ]art|modern look|best possible|world-class|first-class|as appropriate"
        + "|(?:" + Processes + ")(?: \\w+){0,5}? (?:fast|(?<!as )well|properly|soon|effectively|immediately|instantly)"
        + "|(?:quickly|promptly|swiftly|rapidly|smoothly|speedily|seamlessly|effortlessly|gracefully|flawlessly|nicely|without (?:any )?(?:problems|trouble|hitches))(?! (?:growing|changing|rising))|(?:easily|reliably|efficiently|comfortably)(?= enough|\\W*$| by (?:anyone|everyone|all))|(?:use[ds]?|find|found|reach(?:ed)?|understood|understand|learn(?:ed|t)?|operated?)(?: \\w+){0,3} (?:easily|comfortably)|without delay|in good time|in due (?:time|course)|feels? (?:right|good|modern|natural|fresh|safe|at home|welcome|better)"
        + "|(?:quick|fast|speedy|prompt|swift|rapid|short|snappy|low|good|smooth|excellent|instant) (?:response(?: times?| rates?)?|repl(?:y|ies)|answers?|load(?:ing)?(?: times?)?|start-?up|service|processing|delivery|turnaround|feedback|page loads?|search|access|check-?in|recovery|performance|throughput|latency|user experience|usability|customer experience|waiting times?|error rates?|reaction times?|handling|checkout)"
        + "|(?:significant|considerabl|noticeabl|substantial|marked|drastic|dramatic|great|measurabl|clear)(?:ly|y|e)? (?:fewer|faster|lower|higher|less|more|better|shorter|cheaper|reduc\\w+|increas\\w+|improv\\w+|cut|shorten\\w*|rais\\w+|drop|decrease\\w*|boost|grow|reduction|savings?)|(?:reduc\\w+|increas\\w+|improv\\w+|cut|shorten\\w*|rais\\w+|decreas\\w+|boost\\w*|grow|rise|fall|drop|lower)(?: [\\w-]+){0,5} (?:significantly|considerably|noticeably|substantially|markedly|drastically|dramatically|greatly|a lot|as much as possible)"
        + "|a (?:large|good|reasonable|sufficient|high|significant) (?:number|amount|share|level|degree|deal) of|(?:many|lots of|plenty of) (?:concurrent |simultaneous |more |new )?(?:users|visitors|customers|participants|guests|leads|sign-?ups)|large (?:volumes?|amounts?|numbers?) of|heavy load|high (?:traffic|load|volumes?)";

    /// <summary>Things that a system or a team does, and does well or badly.</summary>
    public const string Processes =
        "respond(?:s|ed)?|react(?:s|ed)?|answer(?:s|ed)?|repl(?:y|ies|ied)|loads?|loaded|starts?|started|opens?|opened|works?|runs?|process(?:es|ed)?|handle[sd]?|deliver(?:s|ed)?|recovers?|scales?|performs?|resolve[sd]?|solve[sd]?|fix(?:es|ed)?|serve[sd]?|treat(?:s|ed)?|dealt with|finds?|found|return(?:s|ed)?|renders?|search(?:es)?|syncs?|boots?|move[sd]?|repair(?:s|ed)?|replace[sd]?|close[sd]?|clear(?:s|ed)?|set up|clean(?:s|ed)?|behaves?|informed|notified|seen|admitted|discharged|goes|go|functions?";

    /// <summary>Adjectives that praise a thing without saying by what it would be judged: "a modern experience".</summary>
    public const string Praising =
        "modern|intuitive|user-friendly|seamless|attractive|appealing|pleasant|comfortable|fresh|smooth|scalable|robust|flexible|efficient|professional|engaging|welcoming|high-quality|excellent|great|responsive|convenient|easy-to-use|nice|reliable|lively|inspiring|memorable|first-rate|contemporary|elegant|delightful|positive|good|fast|quick|snappy";

    /// <summary>Adjectives that are vague when a target ends in them: "must be fast".</summary>
    public const string VagueAdjectives =
        "fast|faster|quick|quicker|snappy|responsive|performant|scalable|reliable|robust|stable|flexible|efficient|intuitive|easy|easier|simple|simpler|seamless|smooth|smoother|secure|safe|cheap|cheaper|affordable|inexpensive|cost-effective|cost-efficient|economical|modern|attractive|appealing|usable|maintainable|extensible|resilient|lightweight|"
        + "comfortable|pleasant|convenient|prompt|timely|short|shorter|minimal|low|lower|high|higher|good|better|nice|clean|tidy|quiet|bright|warm|cool|cosy|healthy|tasty|varied|engaging|memorable|appropriate|adequate|acceptable|reasonable|sufficient|accessible|user-friendly|clear|future-proof|professional|high-quality|welcoming|sustainable|eco-friendly|environmentally friendly|energy-efficient|family-friendly|light|spacious|durable|understandable|readable|self-explanatory|barely noticeable|satisfactory|optimal|excellent|satisfied|happy|happier|pleased|delighted|always available|available at all times|well documented|well-documented|well trained|up to date";

    public const string Modals = "must|should|shall|will|needs? to|needs|ha(?:s|ve) to|wants?|aims?|ensure[sd]?|ought to|is to|are to|is required|are required|require[sd]?|target|goal|objective|expects?|is expected|are expected|we expect";

    /// <summary>What somebody can hold against the result: a bound, a standard, a comparison, a method of testing.</summary>
    public const string Testable =
        "wcag|iso ?\\d+|owasp|din ?\\d*|en ?\\d{3,}|haccp|level aa|measured (?:by|with|as|in|at|against|over)|verified by|tested (?:by|with|in)|as defined in|as specified in|see (?:section|table|chapter|appendix|annex|below|page)|defined as|i\\.e\\.|that is[,:]|which means|meaning|same (?:day|hour|shift|morning|evening|working day|week)|real-time clock|as (?:fast|cheap|good|quick|safe|reliable|short|easy) as (?:the|today|now|before|our|it|last)|(?:faster|quicker|shorter|lower|higher|cheaper|fewer|smaller|larger|longer|earlier|later|quieter|lighter|(?:less|more)(?! \\w+(?:able|ive|ful|ly|ent|ant|ing|ern|ible|ed)\\b)) (?:[\\w-]+ ){0,4}than (?:the|today|now|before|our|last|in)|without (?:training|a manual|help|instruction|instructions|data loss|restart|a restart|losing|signing)|with one hand|at first attempt|by hand";
}
