namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>A call in the reference: where it is, and what would happen to it next.</summary>
internal sealed class ReferenceCall(PlannedCall plan)
{
    public PlannedCall Plan => plan;

    public int Tries { get; set; }

    public int Stretch { get; set; }

    public bool HasPlace { get; set; }

    public bool HasEnded { get; set; }

    public Happening? Next { get; set; }
}
