namespace Witan.Boards.Board;

/// <summary>Something that can be decided.</summary>
/// <param name="Id">The id: small letters, digits and hyphens.</param>
/// <param name="Text">What it is, in a sentence.</param>
public sealed record BoardOption(string Id, string Text)
{
    /// <summary>Names an option among those of all parts.</summary>
    /// <param name="part">The part's id.</param>
    /// <param name="option">The option's id.</param>
    public static string InPart(string part, string option) => $"{part}/{option}";

    /// <summary>The fewest options of a vote.</summary>
    public const int CountMin = 2;

    /// <summary>The most options of a vote.</summary>
    public const int CountMax = 5;
}
