using Witan.Runs.Events;

namespace Witan.Boards.Roundtable;

/// <summary>What a person decided, as far as the gate was answered. A function of the state.</summary>
public sealed record TableVerdict
{
    /// <summary>How often the gate is asked when an answer names nothing to decide; then the matter is rejected.</summary>
    public const int AsksMax = 3;

    /// <summary>Gets the verdict that counts; null while it is open.</summary>
    public GateDecided? Decided { get; init; }

    /// <summary>Gets the option that was chosen; null while it is open, and when the matter was rejected.</summary>
    public string? Option { get; init; }

    /// <summary>Gets what was wrong with the last answer; null when nothing was, or there was none.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets whether somebody has still to decide.</summary>
    public bool IsOpen => Decided is null;

    /// <summary>Gets whether nothing was chosen, and nothing will be.</summary>
    public bool IsRejected => Decided is not null && Option is null;

    /// <summary>Reads it.</summary>
    /// <param name="state">The state, after the branches were drafted.</param>
    public static TableVerdict Of(RoundtableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var recommended = TableRecommendation.Of(state).Option;
        var verdict = new TableVerdict();
        foreach (var decided in state.Verdicts)
        {
            verdict = Read(state, decided, recommended);
            if (!verdict.IsOpen)
            {
                return verdict;
            }
        }

        return state.Verdicts.Count >= AsksMax ? new TableVerdict { Decided = state.Verdicts[^1] } : verdict;
    }

    private static TableVerdict Read(RoundtableState state, GateDecided decided, string? recommended) => decided.Verdict switch
    {
        GateVerdict.Rejected => new TableVerdict { Decided = decided },
        GateVerdict.Amended when (Named(state, decided.Amendment!) ?? recommended) is { } chosen => new TableVerdict { Decided = decided, Option = chosen },
        GateVerdict.Approved when recommended is not null => new TableVerdict { Decided = decided, Option = recommended },
        _ => new TableVerdict { Fault = "Nothing is recommended, so that there is nothing to approve. Amend with the id of an option, or reject." },
    };

    /// <summary>An amendment that begins with an option's id chooses that option; any other changes what is recommended.</summary>
    private static string? Named(RoundtableState state, string amendment)
    {
        var first = amendment.Trim().Split([' ', ':', ',', ';', '.', '\n', '\t'], 2)[0];
        return state.Part!.Part.Options.FirstOrDefault(option => string.Equals(option.Id, first, StringComparison.OrdinalIgnoreCase))?.Id;
    }
}
