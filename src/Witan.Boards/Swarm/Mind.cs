namespace Witan.Boards.Swarm;

/// <summary>The three fixed minds of a swarm.</summary>
public enum Mind
{
    /// <summary>Goes through the document and reports findings with evidence, severity and mitigation.</summary>
    Methodical,

    /// <summary>Argues each finding down on evidence and opportunity cost.</summary>
    Rapid,

    /// <summary>Asks both for evidence, thresholds and decision criteria.</summary>
    Questioning,
}
