namespace Witan.Models.Analyst.Wording;

/// <summary>What a section is for, judged from its heading. A heading may have several roles.</summary>
[Flags]
internal enum SectionRole
{
    None = 0,
    Goals = 1 << 0,
    Requirements = 1 << 1,
    Criteria = 1 << 2,
    Risks = 1 << 3,
    Mitigations = 1 << 4,

    /// <summary>Work by name: tasks, action items, next steps.</summary>
    Tasks = 1 << 5,

    /// <summary>Where work often stands, but descriptions too: implementation, milestones, schedule, "Week 3".</summary>
    LooseTasks = 1 << 6,
    Monitoring = 1 << 7,
    Tests = 1 << 8,
    Rollback = 1 << 9,
    Security = 1 << 10,
    Cost = 1 << 11,
    References = 1 << 12,
    Glossary = 1 << 13,
    History = 1 << 14,
    Agenda = 1 << 15,
    Questions = 1 << 16,
    People = 1 << 17,
    HowTo = 1 << 18,
    Done = 1 << 19,
    Future = 1 << 20,
    Schedule = 1 << 21,
}
