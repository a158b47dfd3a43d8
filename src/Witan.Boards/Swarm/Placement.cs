namespace Witan.Boards.Swarm;

/// <summary>When a finding is worked on.</summary>
public enum Placement
{
    /// <summary>Before going ahead.</summary>
    Before,

    /// <summary>While going ahead, if its metric turns yellow.</summary>
    IfTriggered,

    /// <summary>Afterwards, or never: knowingly accepted.</summary>
    Accepted,
}
