namespace Witan.Input;

/// <summary>How a tenant counts, in the settings file.</summary>
internal sealed record BoardCountingFile
{
    /// <summary>Gets the name of the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets how many per cent of the seats must have voted under any rule.</summary>
    public double? QuorumPercent { get; init; }
}
