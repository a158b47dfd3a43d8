namespace Witan.Boards.Deliberation.Rounds;

/// <summary>What a round is for.</summary>
public enum RoundPhase
{
    /// <summary>To find what there is to say.</summary>
    Explore,

    /// <summary>To attack it.</summary>
    Challenge,

    /// <summary>To bring it together.</summary>
    Converge,

    /// <summary>To put down what divides the board, and under which conditions each side would go along.</summary>
    DocumentSplit,
}
