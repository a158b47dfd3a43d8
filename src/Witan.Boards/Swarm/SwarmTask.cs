namespace Witan.Boards.Swarm;

/// <summary>What a step of a swarm does.</summary>
public enum SwarmTask
{
    /// <summary>A mind's blind opinion on the options.</summary>
    FirstOpinion,

    /// <summary>The methodical mind's findings.</summary>
    Findings,

    /// <summary>The rapid mind's counter-arguments.</summary>
    Counters,

    /// <summary>The questioning mind's questions.</summary>
    Questions,

    /// <summary>A mind's positions after reading the others'.</summary>
    Revise,

    /// <summary>A mind's last opinion on the options.</summary>
    FinalOpinion,

    /// <summary>The consensus in words.</summary>
    Consensus,
}
