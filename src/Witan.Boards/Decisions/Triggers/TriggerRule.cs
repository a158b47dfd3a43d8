namespace Witan.Boards.Decisions.Triggers;

/// <summary>Which colour a trigger has. Pure.</summary>
/// <remarks>
/// Levels, for a threshold T that is breached upwards; downwards they are mirrored. A breach is a value beyond T. A warning is one at W or beyond:
/// the stated warning, or T less <see cref="WarningMargin"/> of it. Clear is one at C or less: W less <see cref="ClearMargin"/> of W. Between C and W
/// lies the band. Where all three are 0, what is no breach is clear.
/// <list type="bullet">
/// <item>green turns yellow with the first warning or breach;</item>
/// <item>any colour turns red when breaches have held for as long as asked;</item>
/// <item>yellow and red turn green when clear values have held for as long;</item>
/// <item>nothing else changes a colour, so that a value that moves within the band changes none.</item>
/// </list>
/// What counts is the order of the observations' own times, and of equal times that of their sources: one that comes late is put where it belongs,
/// and all that follow are folded again. So the colour does not depend on the order in which they arrive.
/// </remarks>
public static class TriggerRule
{
    /// <summary>How far before the threshold a warning begins, as a part of the threshold, when none is stated.</summary>
    public const double WarningMargin = 0.10;

    /// <summary>How wide the band is, as a part of the value from which a warning begins: a warning stated near 0 has room for clear values, too.</summary>
    public const double ClearMargin = 0.05;

    /// <summary>Folds one observation that is not late.</summary>
    /// <param name="spec">The trigger.</param>
    /// <param name="memory">What it remembers.</param>
    /// <param name="seen">The observation, in the trigger's unit.</param>
    public static TriggerMemory Next(TriggerSpec spec, TriggerMemory memory, Observation seen)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(memory);
        var zone = ZoneOf(spec, seen.Value);
        var streak = Follow(spec.Hold, memory, zone, seen.At);
        var state = StateOf(spec.Hold, memory.State, zone, streak);
        return new TriggerMemory
        {
            State = state,
            Since = state == memory.State ? memory.Since : seen.At,
            LastAt = seen.At,
            LastSource = seen.Source,
            LastValue = seen.Value,
            Streak = streak,
            FirstRed = memory.FirstRed ?? (state == TriggerState.Red ? seen.At : null),
        };
    }

    /// <summary>Tells whether an observation belongs before one that was folded.</summary>
    /// <param name="memory">What the trigger remembers.</param>
    /// <param name="seen">The observation.</param>
    public static bool IsLate(TriggerMemory memory, Observation seen)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return memory.LastAt is { } last
            && (seen.At < last || (seen.At == last && string.CompareOrdinal(seen.Source, memory.LastSource) < 0));
    }

    /// <summary>Says where a value lies.</summary>
    /// <param name="spec">The trigger.</param>
    /// <param name="value">The value, in the trigger's unit.</param>
    public static TriggerZone ZoneOf(TriggerSpec spec, double value)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (spec.Comparison.Holds(value, spec.Threshold))
        {
            return TriggerZone.Breach;
        }

        // Signed so that larger is worse whichever side is watched.
        var sign = spec.Comparison.IsUpward() ? 1 : -1;
        var warning = sign * WarningOf(spec);
        var clear = warning - (ClearMargin * Math.Abs(warning));
        return sign * value <= clear ? TriggerZone.Clear : sign * value >= warning ? TriggerZone.Warning : TriggerZone.Band;
    }

    /// <summary>Gets from where on a value is a warning.</summary>
    /// <param name="spec">The trigger.</param>
    public static double WarningOf(TriggerSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var margin = WarningMargin * Math.Abs(spec.Threshold);
        return spec.Warning ?? (spec.Comparison.IsUpward() ? spec.Threshold - margin : spec.Threshold + margin);
    }

    private static TriggerStreak? Follow(TriggerHold hold, TriggerMemory memory, TriggerZone zone, DateTimeOffset at)
    {
        if (zone is TriggerZone.Band or TriggerZone.Warning)
        {
            return null;
        }

        return memory.Streak is { } streak && streak.Zone == zone && !hold.IsBrokenBy(at - streak.To)
            ? streak.Add(at)
            : TriggerStreak.Begin(zone, at);
    }

    private static TriggerState StateOf(TriggerHold hold, TriggerState state, TriggerZone zone, TriggerStreak? streak) => streak?.IsHeld(hold) switch
    {
        true when zone == TriggerZone.Breach => TriggerState.Red,
        true when zone == TriggerZone.Clear => TriggerState.Green,
        _ when state == TriggerState.Green && zone is (TriggerZone.Breach or TriggerZone.Warning) => TriggerState.Yellow,
        _ => state,
    };
}
