namespace Witan.Memory.Patterns;

/// <summary>How often a pattern helped, made no difference or stood in the way: counts that halve every 90 days, so that what it did lately counts.</summary>
/// <param name="Helped">Helped.</param>
/// <param name="NoEffect">Made no difference.</param>
/// <param name="Hindered">Stood in the way.</param>
/// <param name="At">The time that the counts are of.</param>
public sealed record PatternEffects(double Helped, double NoEffect, double Hindered, DateTimeOffset At)
{
    /// <summary>How long it takes a count to halve.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(90);

    /// <summary>Gets how useful it proved, 0 to 1: the share of helped among helped and hindered, with one of each put in beforehand. 0.5 when nobody tried it.</summary>
    public double Usefulness => (Helped + 1) / (Helped + Hindered + 2);

    /// <summary>Gives the counts at a later time; an earlier one changes nothing.</summary>
    /// <param name="now">The time.</param>
    public PatternEffects Decayed(DateTimeOffset now)
    {
        if (now <= At)
        {
            return this;
        }

        var share = Math.Pow(0.5, (now - At) / HalfLife);
        return new PatternEffects(Helped * share, NoEffect * share, Hindered * share, now);
    }

    /// <summary>Counts one more.</summary>
    /// <param name="effect">What it did.</param>
    /// <param name="now">When.</param>
    public PatternEffects With(PatternEffect effect, DateTimeOffset now)
    {
        var decayed = Decayed(now);
        return effect switch
        {
            PatternEffect.Helped => decayed with { Helped = decayed.Helped + 1 },
            PatternEffect.Hindered => decayed with { Hindered = decayed.Hindered + 1 },
            _ => decayed with { NoEffect = decayed.NoEffect + 1 },
        };
    }
}
