namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Forms by which people say when, as parts of regular expressions.</summary>
internal static class DateWords
{
    public const string MonthNames =
        "January|February|March|April|June|July|August|September|October|November|December";

    public const string MonthShort = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

    public const string Units =
        "h|hrs?|hours?|d|days?|wks?|weeks?|months?|mins?|minutes?|years?|pd|man-?days|person[- ]days?|working days?|business days?|half-days?|story points|sp|pts?";

    public const string Numbers = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|half a|a few|a couple of|an?";

    /// <summary>Moments that a project knows without a calendar.</summary>
    public const string Events =
        "launch|go-?live|opening|kick-?off|event|conference|meeting|deployment|release|start|handover|hand-over|cut-?over|holidays?|move|training|visit|audit|inspection|term|semester|fair|festival|tender|election|season|school year|christmas|easter|doors open|gates open|migration|switch";

    /// <summary>What people write in a cell when they have nothing to write.</summary>
    public static readonly HashSet<string> Missing = new(StringComparer.OrdinalIgnoreCase)
    {
        string.Empty, "-", "--", "–", "—", "?", "??", "???", "/", ".", "...", "…", "n/a", "na", "none", "no", "nil", "unassigned", "nobody",
        "no one", "open", "not assigned", "not yet assigned", "unknown", "not set", "vacant", "nothing", "missing", "not known", "pending",
        "to do", "todo", "not yet", "not defined", "undefined", "undecided", "nobody yet", "none yet", "not decided", "somebody", "someone", "anyone",
    };
}
