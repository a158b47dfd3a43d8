namespace Witan.Runs.Driving;

/// <summary>Marks the one event that says "this step is done"; every append of a step holds exactly one.</summary>
public interface IStepResult
{
    /// <summary>Gets the name of the step.</summary>
    string Step { get; }
}
