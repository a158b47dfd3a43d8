namespace Witan.Boards.Deliberation;

/// <summary>How far a mind is for or against one option.</summary>
public sealed record Stance
{
    /// <summary>Strongly against.</summary>
    public const int Min = -2;

    /// <summary>Strongly for.</summary>
    public const int Max = 2;

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets the stance, from <see cref="Min"/> to <see cref="Max"/>; 0 is neutral.</summary>
    public required int Score { get; init; }

    /// <summary>Gets how sure the mind is, from 0 to 1.</summary>
    public required double Confidence { get; init; }
}
