namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>Something that is going to happen, unless it is called off.</summary>
internal sealed class Happening(TimeSpan at, Action act)
{
    public TimeSpan At => at;

    public Action Act => act;

    public bool IsOff { get; set; }
}
