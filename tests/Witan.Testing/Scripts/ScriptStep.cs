using Witan.Runs.Driving;

namespace Witan.Testing.Scripts;

/// <summary>One step of a script's stage.</summary>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="Number">The place in the stage, from 1.</param>
/// <param name="Part">What the script says of the stage.</param>
public sealed record ScriptStep(int Stage, int Number, ScriptStage Part) : Step($"step-{Stage}-{Number}", Part.CountsAsRound ? Stage : 0)
{
    /// <summary>Gets how long it takes, in milliseconds.</summary>
    public int TakesMs => Number <= Part.EachMs.Count ? Part.EachMs[Number - 1] : Part.TakesMs;

    /// <inheritdoc/>
    public override string Node => "stage";

    /// <inheritdoc/>
    public override bool IsOptional => Part.IsOptional;
}
