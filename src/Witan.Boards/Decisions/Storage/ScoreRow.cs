namespace Witan.Boards.Decisions.Storage;

/// <summary>A row of the table of scores.</summary>
internal sealed record ScoreRow
{
    public required string Persona { get; init; }

    public required double Confidence { get; init; }

    public required long IsRight { get; init; }
}
