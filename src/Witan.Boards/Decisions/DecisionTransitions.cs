using Witan.Kernel.Results;

namespace Witan.Boards.Decisions;

/// <summary>Which status may follow which: the one table that every change asks. Pure.</summary>
public static class DecisionTransitions
{
    private static readonly HashSet<(DecisionStatus From, DecisionStatus To)> Allowed =
    [
        (DecisionStatus.Proposed, DecisionStatus.Accepted),
        (DecisionStatus.Proposed, DecisionStatus.Rejected),
        // Accepting what is accepted confirms it: it was looked at again, and stays.
        (DecisionStatus.Accepted, DecisionStatus.Accepted),
        (DecisionStatus.Accepted, DecisionStatus.Superseded),
    ];

    /// <summary>Says why a decision cannot take a status; null when it can.</summary>
    /// <param name="id">The decision, for the sentence.</param>
    /// <param name="from">Where it stands.</param>
    /// <param name="to">Where it is to stand.</param>
    public static Refusal? Check(string id, DecisionStatus from, DecisionStatus to) => Allowed.Contains((from, to))
        ? null
        : new Conflict($"Decision {id} is {Word(from)} and cannot become {Word(to)}. {WayOut(id, from)}");

    /// <summary>Writes a status as it is stored and shown.</summary>
    /// <param name="status">The status.</param>
    public static string Word(DecisionStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>Reads a status as it is stored.</summary>
    /// <param name="word">The word.</param>
    public static DecisionStatus Read(string word) => Enum.Parse<DecisionStatus>(word, ignoreCase: true);

    private static string WayOut(string id, DecisionStatus from) => from switch
    {
        DecisionStatus.Proposed => "Accept or reject it first.",
        DecisionStatus.Accepted => $"'witan decisions reopen {id}' deliberates again.",
        _ => "It stays as it is; deliberate again for another one.",
    };
}
