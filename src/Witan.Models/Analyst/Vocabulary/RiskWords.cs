namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Words that show that something is done about a risk.</summary>
internal static class RiskWords
{
    public const string Mitigating =
        "mitigat\\w+|counter-?measures?|contingenc(?:y|ies)|fall-? ?backs?|recommend\\w*|plan b|backups?|back-up|workaround|precautions?|safeguards?|insur\\w+|buffer|reserve[sd]?|spare|stand-?by|alternative(?:ly|s)?|"
        + "we(?:'ll| will)? (?!lose|fail|miss|may|might|could|would|cannot|can't|don't|do not|had|were|was|have (?:no|only|\\d)|depend|rel(?:y|ied)|know|lack|expect|see|underestimate|run out|need|overrun|forget|get|end up|are (?:late|not|too|unable)|face|feel|think|fear)\\w+|"
        + "therefore|hence|so (?:we|the|that|a|it|each|every)|to (?:avoid|prevent|reduce|limit|counter|address|guard|cover|handle|lower|cushion)|prevent(?:ed|s|ion|ing)?|avoided by|reduced by|covered by|handled by|addressed (?:by|with|in)|countered by|limited by|solved by|managed by|guarded by|caught by|protected by|secured by|lowered by|"
        + "in that case|in this case|if so|if (?:it|this|that|they|he|she|not)\\b|should (?:it|this|that) happen|otherwise|instead|accepted(?: risk)?|acceptable|tolerated|no action needed|"
        + "(?:response|action|actions|answer|control|controls|solution|fix|plan|measures?|remedy|treatment|prevention|what we do|handling|resolution|next step|resolved|reply|our answer|then)\\s*[:=]|must|should (?:be|we|not)|will be|is being|are being|early warning|rehears\\w+|dry run|pilot(?:ed)?|penalty clause|substitute|replacement|deputy|cross-train\\w*|second supplier|monitor(?:ed|ing)?|weekly check|review(?:ed)? (?:weekly|monthly|daily)";

    /// <summary>What stands before an answer: "Countermeasure: …".</summary>
    public const string AnswerLabels =
        "mitigations?|counter-?measures?|contingency|response|answer|what we do|our answer|action|measures?|remedy|treatment|prevention|plan b|safeguard";

    /// <summary>Labels of a risk's odds and effects, which are no answer to it.</summary>
    public const string Ratings =
        "likelihood|probability|odds|impact|severity|chance|risk(?: level| rating)?|effects?|consequences?|result|damage|causes?|reason|triggers?|rating|owner|status|category|type|indicators?";

    /// <summary>Words that tell what a risk does, where it comes from or that it happened before.</summary>
    public const string Consequences =
        "leads? to|causes?|means|results? in|happened|happens|last (?:year|time|month|week|summer|winter|autumn|spring)|in the past|likelihood|probability|impact|severity|likely|unlikely|because|since|due to|would (?:delay|cost|mean|set)|delays? (?:us|the|everything|by)|loses?|lost|loss of|fails?|suffers?|slips?|no longer|cannot|can't|will not|won't|nearly every|almost every|every (?:second|other)|often|usually|sometimes|frequently|repeatedly|(?:has|have|with|is|are|at) only|only (?:one|two|three|\\d+)|too (?:few|late|many|little|small|short|old|slow)|unknown|unclear|uncertain|depends?|there (?:is|are) no|there (?:was|were)|it is (?:possible|likely|conceivable)|perhaps|maybe|(?:has|have|had) no|not (?:yet|known|clear|enough|sure|certain|available|tested|insured)|nobody (?:knows|has|can|else)|no one (?:knows|has|can|else)|then (?:the|we|all|our|nobody|no)|in (?:19|20)\\d\\d";

    /// <summary>What follows "we may" when it is harm and no way out.</summary>
    public const string Harm = "lose|miss|fail|have to|need|be |not|run|get|face|see|suffer|end up|overrun|slip|forget";

    public const string Categories =
        "technical|operational|financial|high|medium|low|critical|schedule|people|legal|organi[sz]ational|external|internal|security|commercial|business|personnel|staff(?:ing)?|project|key|main|identified|top|major|minor|severe|budget|time|safety|other|general|medical|clinical|environmental|reputational|priority|high-priority|known|remaining|accepted|open";
}
