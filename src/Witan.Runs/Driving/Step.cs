namespace Witan.Runs.Driving;

/// <summary>One unit of work of a run; its events are one transaction.</summary>
/// <param name="Name">The name, unique in the run: the same step done twice after a crash has the same name.</param>
public abstract record Step(string Name);
