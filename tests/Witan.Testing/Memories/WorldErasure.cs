namespace Witan.Testing.Memories;

/// <summary>An erasure in a simulated world.</summary>
/// <param name="Subject">What was erased.</param>
/// <param name="Began">When it was asked for.</param>
internal sealed record WorldErasure(string Subject, long Began)
{
    /// <summary>Gets or sets when it was over, null while it goes on.</summary>
    public long? Ended { get; set; }
}
