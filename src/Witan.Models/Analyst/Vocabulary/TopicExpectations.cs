using Witan.Models.Analyst.Rules;
using static Witan.Models.Analyst.Rules.TopicExpectation;
using static Witan.Models.Analyst.Vocabulary.TopicSubjects;

namespace Witan.Models.Analyst.Vocabulary;

/// <summary>The topics that a plan should not forget, as data.</summary>
internal static class TopicExpectations
{
    private const string SystemSubjects =
        $"(?:migrat(?:e|es|ing)|migration) (?:of |to |from )?|data migration|database migration|go-?live|going live|cut-?over|deploy(?:s|ed|ing|ment|ments)?(?: to production)?|production (?:release|roll-?out)|roll(?:ing)? out (?:the )?(?:new )?(?:\\w+ )?(?:version|release|{TopicSubjects.System})|replac(?:e|es|ing|ement)(?: of)? (?:the |our |all )?(?:\\w+ ){{0,3}}(?:{TopicSubjects.System})|upgrad(?:e|es|ing) (?:of |the |our |from |to |all )?|switch(?:ing)? (?:over )?(?:to|from) (?:the )?(?:new |old )(?:\\w+ )?(?:{TopicSubjects.System})";

    private const string SystemTitles = $"{Change}|{NewSystem}|{AfterFailure}|{Retention}|release|electronic \\w+|digital \\w+|mov(?:e|es|ing) (?:\\w+ ){{0,4}}(?:from \\S+(?: \\S+)? to|to the cloud|to aws|to azure|to kubernetes|to postgres|to a hosted)";

    public static readonly TopicExpectation[] All = [WayBack(), Backup(), Monitoring(), Test(), Security(), Cost()];

    private static TopicExpectation WayBack() => new()
    {
        Kind = FindingKind.MissingRollback,
        Topic = "a way back",
        Subjects = Words(SystemSubjects),
        TitleSubjects = Words($"{SystemSubjects}|{SystemTitles}"),
        Alarming = Words("(?:deleted|removed|switched off|shut down|wiped|erased) (?:\\S+ ){0,3}for good|irreversibl[ey]|cannot be (?:undone|reversed|taken back)|no path from|point of no return"),
        Except = Words(NoSystem),
        Headings = Words("roll-? ?backs?|fall-? ?backs?|back-?out(?: plan)?|way back|plan b|undo(?:ing)?|revers(?:al|ing)|revert(?:ing)?|(?:going|go|return(?:ing)?|back) (?:back|to the old)(?: \\w+)?|if (?:we|it|this|something|the|things) .{0,40}(?:back|wrong|bad(?:ly)?|well|stop|fails?|down)|return to the old.*|contingency plan|emergency exit|kill[- ]switch(?:es)?|switching (?:it )?off|off switch"),
        Labels = Whole("roll-? ?back(?: plan)?|fall-? ?back(?: plan)?|back-?out(?: plan)?|way back|plan b|back again|undo|if we have to (?:go back|stop)"),
        Addressed = Words("roll(?:s|ed|ing)?[- ]?backs?|roll(?:s|ed|ing)? (?:it|them|this|everything|the \\w+) back|back(?:s|ed|ing)?[- ]?out(?! of)|revert(?:s|ed|ing)?|reversibl[ey]|downgrad(?:e|es|ing)|fall(?:s|ing)?[- ]?backs?|falls? back|previous (?:version|release|image|build)|(?:return|returns|go|goes|going|switch(?:es|ing)?|move|moves|change|changes|flip|flips|set|sets) (?:everything |all |it |them |traffic |users |dns |staff |us )?back(?: to)?|(?:return|returns) to (?:the )?(?:old|paper|previous|former)|way back|plan b|undo|undone|tak(?:e|es|en) back|restor(?:e|es|ed|ing) (?:the )?(?:old|previous|former|last|snapshot|original)|(?<!for )(?:old|existing|current|former|previous) (?:\\w+ ){1,3}(?:(?:stays?|remains?|is kept|are kept|will be kept|runs?) (?:\\w+ ){0,2}(?:until|till|available|installed|in place|in parallel|untouched|readable|for (?:\\w+ )?(?:\\d|a |one|two|three|four|six|some))|available|on standby|(?:stays?|remains?) (?:on|plugged))|keep(?:s|ing)? (?:the )?(?:old|existing|current|former) (?:\\w+)|(?:kept|runs?|running|run|stays?) in parallel|parallel (?:run|operation|running)|blue[- /]green|canary|feature (?:flag|toggle|switch)(?:es|s)?|kill switch|abort(?:s|ed)?|stop criteri(?:a|on)|contingency plan|switch(?:es|ed)? (?:it|the \\w+|them) off again|(?:turn|switch)(?:s|es|ed)? it off|quarantine"),
    };

    private static TopicExpectation Backup() => new()
    {
        Kind = FindingKind.MissingBackup,
        Topic = "a backup",
        Subjects = Words($"(?:migrat(?:e|es|ed|ing)|mov(?:e|es|ing)|transfer(?:s|ring|red)?|tak(?:e|es|ing|en) over|import(?:s|ing|ed)?|convert(?:s|ing)?|copy(?:ing)?|delet(?:e|es|ing)|purg(?:e|es|ing)|overwrit(?:e|es|ing)|eras(?:e|es|ing)|merg(?:e|es|ing)|clean(?:s|ing)? up|clear(?:s|ing)? out|wip(?:e|es|ing)) (?:\\w+ ){{0,4}}(?:{Stores})|(?:data|database|records?|archive|file server|mailbox|schema) (?:migration|move|transfer|conversion|clean-?up|deletion|import|upgrade)|(?:deletion|take-?over|migration|transfer) of (?:the )?(?:\\w+ ){{0,3}}(?:{Stores})|(?:{Stores}) (?:are|is) (?:taken over|transferred|migrated|moved|deleted)"),
        TitleSubjects = Words($"migrat(?:e|ion|ing) (?:\\w+ ){{0,5}}(?:{Stores})|(?:{Stores}) (?:\\w+ ){{0,2}}migration|migration plan|mov(?:e|es|ing) (?:\\w+ ){{0,3}}(?:{Stores})|upgrad(?:e|ing) (?:\\w+ ){{0,6}}(?:database|sqlite|postgres\\w*|mysql|mariadb|oracle|mongodb|sql server|file server|nas|network)|(?:database|postgres\\w*|mysql|file server|nas|server|network) upgrade|(?:from|to) (?:sqlite|postgres(?:ql)?|mysql|mariadb|oracle|mongodb|sql server|excel)|(?:sqlite|postgres(?:ql)?|mysql|mariadb|oracle|mongodb|sql server) \\d[\\d.]* ?(?:->|→|to)|(?:patient|student|pupil|customer|member|personnel|library|client) (?:records?|data|file)s? (?:system|migration|move)|digiti[sz](?:e|ing|ation) (?:of )?(?:\\w+ ){{0,3}}(?:archive|records|files)|new (?:database|file server|records? system|archive system)|{Retention}|{NewSystem}|{BoughtSystem}|(?:patient|customer) records"),
        Alarming = Words($"(?:delete|clear out|wipe|purge|erase|overwrite|drop) (?:\\w+ ){{0,3}}(?:{Stores}|server)"),
        Except = Words("office move|move (?:of )?(?:the )?office|relocation|hiring|recruit|document only|trade fair|furniture|bird|moving company|rollout|roll-out|outage|incident|interface"),
        Headings = Words("back-? ?ups?|safety cop(?:y|ies)|cop(?:y|ies) (?:and|of)|data (?:safety|protection copies)|restor(?:e|ing|ation)|disaster recovery|safeguarding data"),
        Labels = Whole("back-? ?ups?|safety cop(?:y|ies)|restore|disaster recovery"),
        Addressed = Words("back(?:s|ed|ing)?[- ]?ups?|back(?:s|ed|ing)? (?:it|them|everything|the \\w+|all \\w+) up|snapshots?|(?:database|nightly|full|data) dumps?|dumped|pg_dump|mysqldump|(?:safety|archive|verified|read-only|offline) cop(?:y|ies)|(?:full|second) cop(?:y|ies) (?:of (?:the |all )?(?:\\w+ )?\\w+ )?(?:is|are|stays?|remains?|goes|go) |cop(?:y|ies) of (?:the |all |every )?(?:\\w+ ){0,2}(?:database|records|archive|server|disk|mailbox)|point-in-time|restor(?:e|es|ed|ing|ation) (?:from|test|drill|is practised)|disaster recovery|exports? of (?:all|the whole|the full|everything)|safety copy|off-?site|on tape|recovery (?:point|time)|rpo|kept (?:as )?(?:read-only|unchanged|untouched)|nothing is (?:deleted|overwritten)|image of the|cloned?|duplicate of the|(?:cop(?:y|ies|ied)|saved?|mirrored|mirrors|synced|exported) (?:\\S+ ){0,7}?(?:every (?:night|hour|day|evening|week)|each (?:night|day|evening|week)|nightly|daily|hourly|before(?:hand)?)|(?:nightly|daily|hourly) (?:cop(?:y|ies)|mirror\\w*)|(?:saved|copied|mirrored) (?:nightly|daily|hourly|(?:on|to) (?:a|the) (?:\\w+ ){0,2}(?:drive|server|site|disk|store|centre|center))|last night's \\w+ file"),
    };

    private static TopicExpectation Monitoring() => new()
    {
        Kind = FindingKind.MissingMonitoring,
        Topic = "monitoring",
        Subjects = Words("(?:in|to|into) production|production (?:system|service|environment|deployment|traffic|readiness|use|users)|go-?live|going live|goes live|live (?:system|service|traffic|users)|public (?:launch|api|website|service|endpoint)|api (?:launch|gateway|service)|uptime|availability (?:target|of the (?:service|system))|24/7 (?:service|operation)|customer-facing|deploy(?:s|ed|ing|ment|ments)?"),
        TitleSubjects = Words($"(?:in|to|into) production|{Change}|{NewSystem}|{AfterFailure}|(?:mov(?:e|ing)|upgrade) (?:of )?(?:\\w+ ){{0,5}}(?:{TopicSubjects.System})|(?:api|service|website|web ?shop|online shop|portal|platform|app|application|server|database|microservice|chatbot|bot|booking system|payment|ticketing|system|cluster|saas|backend|site|telehealth|hotline system) (?:\\w+ )?(?:launch|roll-?out|release|deployment|migration|go-?live|relaunch|upgrade|replacement|introduction|design|architecture|rewrite|operations?)|app release|before (?:the )?launch|production|public (?:launch|api|website|service|endpoint)|uptime"),
        Except = Words("event production|theatre production|film production|production line|video production|food production|hiring|office move|product launch event|book launch|campaign|press release|volunteers? (?:are )?deployed|deploy(?:ed|ing)? (?:staff|volunteers|stewards|police)|goods into production|event plan"),
        Headings = Words("monitor(?:ing|s|ed)?|observability|alert(?:s|ing)?|alarms?|watch(?:ing|ed|es)?(?: \\w+){0,4}|metrics|dashboards?|hypercare|supervision|on-?call|operation (?:and|&) monitoring|keeping an eye.*"),
        Labels = Whole("monitoring(?: and alarms| and alerts)?|monitors?|alerts?|alarms?|watching(?: \\w+){0,3}|dashboards?|observability"),
        Addressed = Words("monitor(?:s|ed|ing)?|observab\\w+|alert(?:s|ed|ing)?|alarms?|dashboards?|prometheus|grafana|datadog|sentry|health[- ]?checks?|on-?call(?! list)|uptime (?:check|robot|probe)s?|watch(?:es|ed|ing)? (?:the |over |for |closely|error)|(?:is|are) watched|keeps? an eye|telemetry|pager\\w*|(?:error|failure) (?:rate|count)s? (?:is|are|will)|heartbeat|nagios|zabbix|checks? (?:the )?(?:\\w+ ){0,2}(?:every (?:\\w+ )?(?:minutes?|hours?|day|morning)|daily|hourly)|hypercare|reports? (?:\\w+ ){0,3}(?:outages?|errors?|failures?)|supervis(?:es|ed|ion)|track(?:s|ed|ing)? (?:the )?(?:error|latency|response|usage|availability|uptime|load)|warnings? (?:\\w+ ){0,2}(?:at|when|is sent)|(?:sends?|by|an?) (?:an )?sms|(?:mails|texts|calls|pages|notifies) (?:me|us|the team|it) when|stands? still|(?:look|looks|check|checks) (?:\\w+ ){0,2}(?:each|every) (?:morning|day|hour)"),
        DeniedOnly = Words("looks at|watch(?:es|ing)?"),
    };

    private static TopicExpectation Test() => new()
    {
        Kind = FindingKind.MissingTest,
        Topic = "a test",
        Subjects = Words($"{SystemSubjects}|refactor(?:ing)?|rewrit(?:e|ing)|implement(?:s|ing|ation of)? (?:the )?(?:new )?(?:\\w+ ){{0,2}}(?:feature|api|endpoint|module|service|{TopicSubjects.System})"),
        TitleSubjects = Words($"{SystemSubjects}|{SystemTitles}|(?:software|system|code|database|schema|api) change|new feature|\\w+ portal|robots?|automation|introduction of|{BoughtSystem}"),
        Alarming = Words("(?:directly|straight|immediately) (?:in|into|to|on|onto) (?:the )?(?:live|production|real)"),
        Except = Words($"{NoSystem}|bird"),
        Headings = Words("tests?|testing|test (?:plan|cases)|trial(?: run)?|pilot|dry[- ]run|rehearsals?|verification|validation|qa|quality assurance|try-?out"),
        Labels = Whole("tests?|testing|test plan|trial(?: run)?|dry[- ]run|rehearsals?|verification|qa"),
        Addressed = Words("tests?(?! (?:restor\\w+|bell|environment|system is|visitors?))|tested|testing|testers?|pilots?(?! (?:group|users?|shops?) (?!first))|piloted|piloting|trial(?:s|led)?(?! (?:visitors?|period of|balance|subscri\\w+|log))|trial run|dry[- ]runs?|rehears(?!al room)\\w+|verif(?:y|ies|ied|ication)|validat\\w+|qa|quality assurance|uat|smoke checks?|proof of concept|poc|beta|test-?drive|canary|try(?:ing)? (?:it|this|them) (?:out )?(?:with|on|in|first)|tried (?:out )?(?:with|on|in)|mock exams?|shadow (?:run|mode|operation)|sample (?:check|run|import)s?|spot[- ]checks?|checksums?|reconcil\\w+|acceptance (?:check|test|run)|simulat\\w+|benchmarks?|practice (?:run|session)|walk-?through|game day|pulled once|check(?:s|ed)? (?:\\w+ ){0,3}(?:lesson by lesson|line by line|one by one|against)"),
    };

    private static TopicExpectation Security() => new()
    {
        Kind = FindingKind.MissingSecurity,
        Topic = "security or privacy",
        Subjects = Words("(?:parent|pupil|student|teacher|patient|customer|user|member|staff|guest|citizen|volunteer) accounts?|get (?:an )?accounts?|accounts? for (?:all|every|each|parents|teachers|pupils|students|patients|customers|staff|members)|personal (?:data|details|information)|patient (?:data|records?|files?|portal|information)|patients'? (?:data|records?|names?)|medical records?|health (?:data|records?)|pupil (?:data|records?)|student (?:data|records?|accounts?)|pupils'? (?:data|names|accounts|photos)|customer (?:data|accounts?|records?|addresses)|contact (?:records|list)|user (?:accounts?|data|profiles?)|log-? ?ins?|sign-?in|passwords?|payments?|credit cards?|card data|bank (?:details|accounts?)|public (?:api|endpoint|internet|address)|publicly (?:accessible|reachable|available)|exposed to the internet|date of birth|dates of birth|e-?mail addresses|home addresses|salar(?:y|ies) data|access to (?:our|the|all) (?:\\w+ )?(?:data|systems?|network|records?)|citizen(?:s'?)? data|resident(?:s'?)? data|donor data|member data|employee data|applica(?:nts?|tions?)(?: (?:data|papers|portal|file))?"),
        TitleSubjects = Words($"online (?:gradebook|register|account|portal|tickets?|ticketing|shop)|(?:public |rest |partner |customer |payment )?api|patient portal|(?:customer|parent|citizen|member|student|patient|partner|supplier|self-service) (?:[\\w-]+ )?(?:portal|app|account|login)|web ?shop|online (?:shop|booking|payment|registration|appointment\\w*|forms?)|e-?commerce|authentication|single sign-on|user registration|electronic (?:health|patient|charting|medical|medication)(?: records?)?|cloud storage|remote access|home office access|saas|personnel (?:file|record)s?|class register app|messenger app|telehealth|video consultation|(?:patient|customer|member|personnel|citizen|resident)s?'? (?:records?|data|archive|register|database|file)|(?:customer|booking|billing|order|patient|member|user) database|appointment (?:system|software)|network (?:upgrade|renewal|replacement)|upgrade of (?:\\w+ ){{0,5}}network|(?:retention|retention periods?) (?:in|for|of)|retention|photo upload|(?:to all users of|for|in) the \\w+ app|payroll"),
        Except = Words("press|outage|incident|post-?mortem|event plan|open day"),
        Headings = Words("secur(?:ity|e|ing)|privacy|(?:data|information) protection|protection of (?:\\w+ )?data|gdpr|access(?! points?)(?: control| rights| rules)?|compliance|confidentiality|credentials|permissions?|personal data|(?:patient|customer|pupil|personal|staff|member) data|data (?:of|and) (?:persons|people|access|privacy)|who may (?:see|read).*"),
        Labels = Whole("security(?: and (?:access|data protection|privacy))?|privacy|data protection|access(?: control)?|confidentiality"),
        Addressed = Words("secur(?:e|ed|ity|ing)(?! updates?)|encrypt\\w*|privacy|gdpr|dsgvo|data protection|hipaa|access (?:control|rights?|rules?|list|permissions?)|permissions?|authenticat\\w+|authori[sz]\\w+|two-factor|2fa|mfa|sso|oauth|tls|https|ssl|vpn|firewall|penetration|pen[- ]?test\\w*|threat model|owasp|dpia|data processing agreement|dpa|dpo|confidential\\w*|anonymi[sz]\\w+|pseudonymi[sz]\\w+|consent|csrf|rate limit\\w*|vulnerabilit\\w+|role-based|rbac|least privilege|pci|passwords? (?:policy|are hashed|hashed|manager|must)|hash(?:ed|ing)|locked (?:cabinet|room|cupboard)|shredd?(?:ed|ing)?|data officer|audit (?:log|trail)|only (?:\\w+ ){1,5}(?:may|can|sees?|has|have) (?:see|read|open|access|view|them)|row[- ]level|nda|non-disclosure|keys? (?:are |is )?(?:rotated|stored)|token|smart card|own log-?in"),
    };

    private static TopicExpectation Cost() => new()
    {
        Kind = FindingKind.MissingCost,
        Topic = "a cost",
        Subjects = Words("the (?:vendor|supplier) (?:is|will|offers)|sign (?:a |the )?contracts?|contract (?:is )?signed|purchas(?:e|es|ing)|buy(?:s|ing)?|procur(?:e|es|ing|ement)|hir(?:e|ing) (?:a|an|two|three|four|five|\\d+|new|more|additional|another)|recruit(?:s|ing|ment)?|vendor contract|sign (?:a|the) contract|licen[cs]es?|leas(?:e|es|ing)|subscriptions?|rent(?:s|ing|al)?|cater(?:er|ing)|outsourc\\w+|contractors?|renovat(?:e|ion|ing)|order (?:\\d+|new|the new) (?:laptops|desks|chairs|servers|tablets|beds|devices|licen[cs]es)"),
        TitleSubjects = Words($"purchas\\w+|procurement|buy\\w*|hiring|hire|recruit\\w*|vendors?|suppliers?|contract|licen[cs]\\w*|office move|mov(?:e|ing) (?:to|of|the) (?:the )?(?:\\w+ ){{0,4}}(?:office|building|premises|department|campus|service|street)|moving the \\w+ (?:department|service|authority|team|office)|relocat\\w+|(?:summer|music|street|school|christmas|sports?|open[- ]air) (?:party|festival|fete|fair|fest)|event|open day|conference|festival|trade fair|gala|anniversary|cloud|aws|azure|kubernetes|hosted|hardware|laptops?|tablets?|robots?|servers?|new (?:building|playground|kitchen|equipment|vehicle|machine|scanner|printers?|devices?|host)|replac\\w+ (?:\\w+ ){{0,3}}(?:laptops|printers|servers|machines|vehicles|tills|equipment|devices|phones|furniture)|campaign|renovation|extension|(?:software|system) selection|outsourcing|team event|trip|excursion|workshop|network (?:upgrade|renewal)|upgrade of (?:\\w+ ){{0,5}}network|(?:online|web) ?shop|portal|website|(?:database|billing|order|booking|customer) (?:database )?migration|migration plan|migration of (?:\\w+ ){{0,3}}database|(?:postgres(?:ql)?|mysql|oracle|mongodb|sql server) before|from sqlite to"),
        Except = Words("event (?:log|bus|sourcing|driven|stream|loop|handler|queue|schema)|event-driven|contract test\\w*|api contract|data contract|incident|outage|post-?mortem|retention|vendor (?:directory|folder|branch)|domain events?|migration of events|apache licen[cs]e|mit licen[cs]e|open[- ]source licen[cs]e|driving licen[cs]e|cloud of words"),
        Headings = Words("costs?(?: \\w+){0,3}|what it costs|budgets?|money(?:,.*)?|financ(?:e|es|ing|ial)|funding|expenses|prices?|pricing|spending|cost estimate"),
        Labels = Whole("(?:total |extra |estimated )?costs?|budgets?|money|funding|expenses"),
        Addressed = Words("budget (?:is|was|has been|of|comes)|budgeted|(?:is|are|be) (?:paid|funded|financed|sponsored|covered) (?:for |by|from|out of)|pays? for|sponsored|at no (?:extra )?cost|costs? (?:nothing|us)|no (?:extra|additional) costs?|donat(?:ed|ion|ions)|total cost of ownership|tco|out of scope\\b.*\\bcosts?|(?:cost|price|fee)s? (?:are|is|stays?|comes?|amounts?)"),
        DeniedOnly = Words("costs?|budget|price|salar(?:y|ies)|cost estimate"),
        Spending = Words("costs?|budget\\w*|pric(?:e|es|ed)|fees?|offers?|quot(?:e|es|ation)|licen[cs]es?|rent(?:s|al|ed)?|leas(?:e|ing)|salar(?:y|ies)|wages?|spend(?:s|ing)?|pays?|paid|funds?|funded|approved|total|sum|together|per (?:month|year|seat|user|person)|a (?:month|year)|hosting|investment|expens(?:e|es|ive)|purchase|cheaper|savings?|grant"),
    };
}
