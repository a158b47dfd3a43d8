using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Vocabulary;

/// <summary>The words by which a heading tells its role.</summary>
internal static class HeadingWords
{
    /// <summary>Each role with the words, as alternatives of a regular expression, that give it.</summary>
    public static readonly (SectionRole Role, string Words)[] ByRole =
    [
        (SectionRole.Goals, "goals?|objectives?|targets?|aims?|vision|okrs?|what we want|desired outcomes?|outcomes|mission|ambitions?"),
        (SectionRole.Requirements, "requirements?|must-?haves?|should-?haves?|service levels?|slas?|slos?|expectations|specifications?|user stor(?:y|ies)|quality attributes|what (?:the|we) .{0,30}needs?"),
        (SectionRole.Criteria, "success\\W*$|(?:a )?success(?:ful)? (?:if|when)|succeeds? (?:if|when)|success (?:criteria|metrics|measures?|factors?|indicators?)|acceptance|definition of (?:done|ready|success)|criteri(?:a|on)|kpis?|key (?:results|performance indicators?)|how (?:will |shall |do |would )?(?:we|i|you)(?:'ll| will| shall| would| can| could)? (?:know|tell|see|judge|recogni[sz]e)|when (?:do |will )?(?:we|i)(?:'ll| will)? (?:say|call|are (?:satisfied|happy|done)|count|consider|regard)|done when|what success looks like|success looks like|measures? of success|go/no-go|exit conditions?|when are we done"),
        (SectionRole.Risks, "risks?|threats?|hazards?|what (?:could|can|might|may) (?:go wrong|happen)|pitfalls?|dangers?|worr(?:y|ies)(?: us| about)?|(?:that|which|what) (?:can|could|might|may) (?:bite|hurt|stop|delay)(?: us)?|our (?:fears|concerns)"),
        (SectionRole.Mitigations, "mitigations?|mitigating|counter-?measures?|risk (?:response|treatment)s?|contingenc(?:y|ies)|safeguards?|precautions?"),
        (SectionRole.Tasks, "tasks?|action items?|actions?|next steps?|to-? ?dos?|work ?plan|action plan|follow-?ups?|work items?|work packages?|checklist|who does what|assignments?|work breakdown|open work|remaining work|works? (?:to do|left)|(?:what (?:has|remains|is left)|also|still|else|further) to (?:be done|do)|what we still have to do|things to do|(?:smaller|small|odd) jobs|jobs to do|duties"),
        (SectionRole.LooseTasks, "implementation|deliverables?|milestones?|schedule|timeline|(?<!(?:for|of|in) )phase ?[\\dA-Z]|roll-?out|week ?\\d+|day ?\\d+|month ?\\d+|sprint ?\\d+|preparations?|responsibilit(?:y|ies)|work|plan|before the (?:event|move|launch)|after the (?:event|move|launch)"),
        (SectionRole.Monitoring, "monitoring|observability|alert(?:s|ing)?|metrics|dashboards?|measurements?|measuring|tracking|reporting|evaluation|how we measure|data collection"),
        (SectionRole.Tests, "tests?|testing|test cases?|scenarios?|verification|qa|validation|pilot|trial|dry run|rehearsal"),
        (SectionRole.Rollback, "roll-? ?backs?|fall-? ?back|back-?out|plan b|way back|reversal|revert(?:ing)?"),
        (SectionRole.Security, "security|privacy|data protection|gdpr|access control|compliance|confidentiality"),
        (SectionRole.Cost, "costs?|budget|pricing|price|financ(?:e|es|ial|ing)|funding|expenses?|spend(?:ing)?"),
        (SectionRole.References, "references|evidence|sources?|links|bibliography|further reading|literature|footnotes|see also"),
        (SectionRole.Glossary, "glossary|definitions?|terms|terminology|abbreviations?|acronyms?|vocabulary"),
        (SectionRole.History, "history|background|previous(?:ly)?|past|lessons learn(?:ed|t)|retrospective|what happened|incident|change ?log|revisions?|legacy|the old .{0,20}|until now|so far|how it was|post-?mortem|feedback|quotes?"),
        (SectionRole.Agenda, "agenda|programme|timetable|running order|order of the day|run of show|line-?up|menu|itinerary|topics"),
        (SectionRole.Questions, "open (?:questions?|points?|issues?)|questions?|unresolved|undecided|faq|parking lot"),
        (SectionRole.People, "participants?|attendees|attendance|team|present|stakeholders?|contacts?|roles?|responsibilit(?:y|ies)|raci|who"),
        (SectionRole.HowTo, "how to|instructions?|procedures?|runbook|usage|steps to|installation|getting started|quick ?start|guide|troubleshoot(?:ing)?|workflow|protocol|playbook|tutorial|commands?|examples?|recipe|manual"),
        (SectionRole.Done, "completed?|completion|(?<!\\b(?:is|be|are|gets|definition of) )done|finished|accomplish(?:ed|ments?)|achieve(?:d|ments?)|closed|what we did|what went well|changes made|delivered|results?|decisions?|progress"),
        (SectionRole.Future, "future|out of scope|later|next steps?|non-?goals?|not in scope|roadmap|ideas|nice to have|upcoming|backlog|next (?:week|month|phase)"),
        (SectionRole.Schedule, "schedule|timeline|milestones?|time ?plan|calendar|dates|key dates|phases?|timetable|deadlines?|roadmap|gantt"),
    ];
}
