namespace Witan.Testing.Scripts;

/// <summary>One stage of a script; the next begins when all of it is done.</summary>
public sealed record ScriptStage
{
    /// <summary>Gets what it is.</summary>
    public ScriptStageKind Kind { get; init; }

    /// <summary>Gets how many steps run side by side.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Gets how long each step takes, in milliseconds.</summary>
    public int TakesMs { get; init; }

    /// <summary>Gets how long the first steps of the stage take, in milliseconds; those that it does not name take <see cref="TakesMs"/>.</summary>
    public IReadOnlyList<int> EachMs { get; init; } = [];

    /// <summary>Gets the most that each step's call may cost, in US dollars; it costs half of that.</summary>
    public decimal MaxUsd { get; init; }

    /// <summary>Gets how many tries of each step fail before one succeeds.</summary>
    public int Fails { get; init; }

    /// <summary>Gets whether the run can do without the steps.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Gets whether the stage is a round.</summary>
    public bool CountsAsRound { get; init; }

    /// <summary>Gets whether the steps go on when they are asked to end.</summary>
    public bool IsDeaf { get; init; }

    /// <summary>Gets how long a gate, a question or a timer waits, in milliseconds; 0 for ever.</summary>
    public int WaitMs { get; init; }

    /// <summary>Gets what a gate shows or a question asks.</summary>
    public string Text { get; init; } = "Shall we?";
}
