namespace Witan.Boards.Personas.Selection;

/// <summary>What a question needs of the board that is to answer it.</summary>
/// <param name="Tags">The expertise that it needs, tags of <see cref="Expertise"/>, the most important first; up to <see cref="TagsMax"/>.</param>
/// <param name="Text">The question, with whatever else says what it is about.</param>
/// <param name="Seats">How many seats, from <see cref="SeatsMin"/> to <see cref="SeatsMax"/>.</param>
public sealed record PanelNeed(IReadOnlyList<string> Tags, string Text, int Seats)
{
    /// <summary>The fewest seats of a board.</summary>
    public const int SeatsMin = 3;

    /// <summary>The most seats of a board.</summary>
    public const int SeatsMax = 5;

    /// <summary>The most tags that a question may need.</summary>
    public const int TagsMax = 12;
}
