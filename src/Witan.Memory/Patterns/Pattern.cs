namespace Witan.Memory.Patterns;

/// <summary>What at least three episodes have in common.</summary>
/// <param name="Key">What it says.</param>
/// <param name="Sources">The episodes that speak for or against it, at most <see cref="SourcesShownMax"/>, the latest first.</param>
/// <param name="Trials">How many episodes speak of it.</param>
/// <param name="Successes">In how many of them it went well.</param>
/// <param name="Effects">What it did to those who followed it.</param>
public sealed record Pattern(PatternKey Key, IReadOnlyList<PatternSource> Sources, long Trials, long Successes, PatternEffects Effects)
{
    /// <summary>The fewest distinct episodes of a pattern: what two have in common may be chance.</summary>
    public const int EpisodesMin = 3;

    /// <summary>The most sources that are shown.</summary>
    public const int SourcesShownMax = 20;

    /// <summary>Gets how sure one can be of it; see <see cref="Wilson"/>.</summary>
    public double Confidence => Wilson.LowerBound(Successes, Trials);

    /// <summary>Gets how far it can be trusted, 0 to 1: as far as the least trusted episode that speaks of it.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>Gets what it is ranked by: how sure one can be of it, times how useful it proved, times how far it can be trusted.</summary>
    public double Strength => Confidence * Effects.Usefulness * Trust;
}
