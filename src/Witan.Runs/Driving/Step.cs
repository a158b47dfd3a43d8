namespace Witan.Runs.Driving;

/// <summary>One unit of work of a run; its events are one transaction.</summary>
/// <param name="Name">The name, unique in the run: the same step done twice after a crash has the same name.</param>
/// <param name="Round">The round that the step belongs to, from 1; 0 outside of rounds.</param>
public abstract record Step(string Name, int Round = 0)
{
    /// <summary>Gets the place of the step in the protocol's graph.</summary>
    public virtual string Node => Name;

    /// <summary>Gets whether the run can do without the step's result: it is then recorded as absent when it failed too often. Otherwise the run is paused.</summary>
    public virtual bool IsOptional => false;
}
