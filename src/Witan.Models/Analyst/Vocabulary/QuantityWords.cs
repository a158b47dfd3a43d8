namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Quantities that criteria name, each with the words under which a document may measure it.</summary>
internal static class QuantityWords
{
    /// <summary>The words that name a quantity, and those that measure the same one.</summary>
    public static readonly (string Name, string Same)[] Groups =
    [
        ("uptime|availability|available \\d", "uptime|availability|outages?|downtime|health[- ]?checks?|status page|heartbeat|ping"),
        ("latency|response times?|respond(?:s|ed)? (?:with)?in|load(?:ing)? times?|page loads?|p9[059]|loads? (?:with)?in|answer(?:s|ed)? (?:with)?in", "latenc(?:y|ies)|response times?|p9[059]|load(?:ing)? times?|load tests?|stress tests?|performance tests?|benchmarks?|apm|tracing|stopwatch|timings?"),
        ("error rates?|failure rates?|errors?|failed (?:requests|orders|payments|jobs)|defects?|bugs?|crash(?:es| rate)?|mistakes?", "errors?|failures?|defects?|bugs?|crash\\w*|incidents?|sentry|exceptions?|mistakes?|tickets?"),
        ("satisfaction|csat|nps|net promoter|satisfied|rating|recommend us", "satisf\\w+|csat|nps|surveys?|questionnaires?|feedback|polls?|ratings?|interviews?|smiley"),
        ("churn|cancellations?|retention|renewals?", "churn|cancel\\w*|retention|renewals?|cohorts?"),
        ("conversion(?: rate)?|click[- ]?through|ctr|open rate|bounce rate", "conversions?|click\\w*|ctr|opens?|open rate|bounce|analytics|funnel|utm|tracking"),
        ("attendance|attendees|visitors?|participants|participation|turn-?out|registrations?|sign-?ups", "attend\\w+|visitors?|participa\\w+|turn-?out|registr\\w+|sign-?(?:in|up)\\w*|tickets?|headcount|counter|clickers?|wristbands?|guest list"),
        ("waiting times?|wait times?|queue(?:ing)? times?|wait(?:s|ing)? (?:less|under|at most|no more)|turnaround", "wait\\w*|queu\\w+|turnaround|time stamps?|timestamps?|stopwatch|ticket machine"),
        ("hit rate|cache hits?", "hit rate|cache hits?|cache performance|cache"),
        ("throughput|requests? per|messages?[/ ](?:per )?day|rps|tps|concurrent|connections|users at", "throughput|requests?|messages?|rps|tps|concurren\\w+|connections?|load tests?|load|stress tests?|users"),
        ("memory|cpu|disk", "memory|cpu|disk|resource usage|profil\\w+|leaks?"),
        ("revenue|sales|turnover|orders|income|bookings", "revenue|sales|turnover|orders?|income|till|accounting|bookkeeping|invoices?|bookings?|crm"),
        ("costs?|budget|spend(?:ing)?|expenses?|savings?", "costs?|budget|spend\\w*|expenses?|invoices?|accounting|controlling|bills?|bookkeeping|quotes?|€|\\$"),
        ("adoption|active users|usage|logins?|use the (?:new )?(?:system|app|portal|tool)", "adoption|active users|usage|logins?|analytics|log(?:s|ged)?|telemetry"),
        ("complaints?|support (?:tickets|calls|requests)|tickets|calls to", "complaints?|tickets?|helpdesk|service desk|support|hotline|calls?"),
        ("infections?|infection rate|falls|readmissions?|medication errors|no-shows?|missed appointments|length of stay|mortality", "infections?|falls|readmi\\w+|medication|no-shows?|appointments?|length of stay|incident reports?|chart reviews?|audits?"),
        ("absence(?:s| rate)?|sick days|staff turnover|fluctuation|absenteeism", "absen\\w+|sick\\w*|turnover|fluctuation|hr (?:report|statistics)|time sheets?"),
        ("grades?|scores?|reading level|pass rate|marks|test results", "grades?|scores?|tests?|exams?|assessments?|marks|reading level"),
        ("energy|electricity|consumption|waste|emissions|co2|noise|temperature|paper", "energy|electricity|meters?|consumption|waste|weigh\\w*|emissions?|co2|noise|temperature|sensors?|bills?|paper|printers?"),
        ("delivery times?|lead times?|on[- ]time(?: delivery)?|punctual\\w*|processing times?|handling times?|cycle times?|time to (?:\\w+)", "deliver\\w*|lead times?|on[- ]time|punctual\\w*|processing|handling|cycle|time to \\w+|timestamps?|time stamps?"),
        ("followers|reach|impressions|engagement|likes|views|subscribers|brand awareness|media coverage|press mentions|leads", "followers|reach|impressions|engagement|likes|views|subscribers|insights|analytics|awareness|press review|clippings?|mentions|leads|crm"),
        ("accuracy|precision|recall|correct(?:ness)?|false positives?|data quality|duplicates|completeness", "accura\\w+|precision|recall|correct\\w*|false positives?|samples?|sampling|spot[- ]checks?|data quality|duplicates|complete\\w*"),
        ("productivity|efficiency|workload|overtime|hours saved|time saved|manual effort", "productivity|efficiency|workload|overtime|time sheets?|hours|time saved|effort"),
        ("coverage", "coverage|tests?|ci"),
    ];

    /// <summary>Words of measuring: a sentence with one of these and the quantity says how it is known.</summary>
    public const string Measuring =
        "measur\\w+|monitor\\w*|survey\\w*|track\\w*|logs?|logged|logging|report\\w*|dashboards?|count(?:s|ed|er|ers|ing)?|tests?|tested|testing|checks?|checked|audit\\w*|review\\w*|metrics?|alert\\w*|alarms?|benchmark\\w*|poll\\w*|questionnaires?|evaluat\\w+|record(?:s|ed|ing)?|collect\\w*|analytics|statistics|inspect\\w*|sampl\\w+|grafana|prometheus|interview\\w*|feedback|assess\\w*|sensor\\w*|meter(?:s|ed)?|verif\\w+|observ\\w+|stopwatch|time sheets?|spreadsheet|list(?:s|ed)? (?:of|in)|ask(?:s|ed|ing)?|weigh\\w*|compar\\w+|readings?|profil\\w+|queries|query|threshold\\w*|export\\w*|timed|timing|profiler|uptime robot|probe\\w*";

    /// <summary>Words of mood: nobody can hold them against anything.</summary>
    public const string Mood =
        "trusts?|inspir(?:ed|ation|es)|enthusias\\w+|proud|at ease|confident|love(?:s|d)? (?:it|the)|enjoys?|motivated|happy|happier|satisfied|pleased|content with|better|smooth(?:er|ly)?|well[- ]received|accepted by (?:the )?(?:users|staff|everyone|all|team|teachers|parents|public|customers|patients|employees)|accept the|positive(?:ly)?|good (?:mood|atmosphere|feeling|impression|reception|quality|time|experience|relationship|communication|cooperation)|feels? (?:much |more |far )?(?:closer|nearer|at ease|proud|good|better|safe|comfortable|right|valued|welcome|at home|confident|informed|supported|heard|modern|faster|easier|natural|well)|comfortable|enjoy(?:s|ed|able)?|a success|successful(?:ly)?|improved|great|excellent|appreciat\\w+|confident|likes?|love(?:s|d)?|delighted|proud|runs? well|works? well|goes well|go well|easier|more (?:efficient|motivated|comfortable|pleasant|visible|attractive|productive|relaxed|aware|engaged|professional)|nice|friendly|pleasant|motivated|enthusias\\w+|less stress(?:ed|ful)?|relaxed|at ease|convinced|memorable|strengthened|stronger|high acceptance|broad acceptance|good acceptance|team spirit|morale|as expected|without (?:major |big |serious |significant )?(?:problems|trouble|issues|hitches)|seamless(?:ly)?|intuitive|trust(?:s|ed)? (?:the|us|it)|understood by everyone|have fun|fun|talk about it|everybody is on board|buy-in|awareness|trust (?:of|in|between) [\\w ]{1,40}?(?:grown|grows|increase[sd]?|risen|rises|improve[sd]?)|hearts?|taken seriously|(?:experience[sd]?|feel|felt|consider(?:ed)?|describe[sd]?) [\\w ]{1,40}? as (?:an? |the )?\\p{L}+|have the (?:feeling|impression)|(?:is|are|be|becomes?) (?:a |the )?(?:relief|joy|pride|delight|pleasure)|closer|talks? about us|quality of life|(?:seen|perceived|regarded|recogni[sz]ed) as|sees? the (?:value|benefit|sense|use)|in good hands|stands? behind|identif(?:y|ies) with|(?:has|have) (?:grown|improved|increased|risen|matured)|noticeabl[ey]|more (?:at home|satisfied|content|confident)|in good spirits|word of mouth|know(?:s)? (?:us|it) well|image";
}
