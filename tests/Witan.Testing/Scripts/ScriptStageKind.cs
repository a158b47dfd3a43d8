namespace Witan.Testing.Scripts;

/// <summary>What a stage of a script is.</summary>
public enum ScriptStageKind
{
    /// <summary>Steps side by side.</summary>
    Steps,

    /// <summary>A gate.</summary>
    Gate,

    /// <summary>A question.</summary>
    Question,

    /// <summary>A timer.</summary>
    Timer,
}
