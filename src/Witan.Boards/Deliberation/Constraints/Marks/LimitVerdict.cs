namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>How an option stands to a limit, the worst last.</summary>
public enum LimitVerdict
{
    /// <summary>Nothing was stated that would tell.</summary>
    Unknown,

    /// <summary>It keeps the limit.</summary>
    Pass,

    /// <summary>It may break the limit, or keeps it on a condition, or those who spoke of it differ.</summary>
    Tension,

    /// <summary>It breaks the limit.</summary>
    Violation,
}
