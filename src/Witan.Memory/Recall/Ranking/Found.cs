using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Ranking;

/// <summary>An item that was looked at closely, with what was measured of it.</summary>
internal sealed class Found
{
    public required Place Place { get; init; }

    public required ItemTraits Traits { get; init; }

    public required int Length { get; init; }

    public required long At { get; init; }

    public required int Position { get; init; }

    /// <summary>Gets how often each sought term stands in it, for those that do.</summary>
    public required (int Term, int Count)[] Counts { get; init; }

    public double Own { get; set; }

    public double Window { get; set; }

    public double Session { get; set; }

    public double Like { get; set; }

    public double Speaker { get; set; }

    public double Vector { get; set; }

    public double Time { get; set; }

    /// <summary>Gets a value indicating whether anything asked for was found in it or beside it.</summary>
    public bool Counted => Own > 0 || Window > 0 || Like > 0 || Vector > 0 || Time > 0;
}
