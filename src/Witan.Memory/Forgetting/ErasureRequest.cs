namespace Witan.Memory.Forgetting;

/// <summary>What is to be forgotten.</summary>
/// <param name="Subject">Whom or what it is about; case makes no difference.</param>
public sealed record ErasureRequest(string Subject)
{
    /// <summary>Gets a value indicating whether memories go, too, that are not filed under the subject but hold its name.</summary>
    public bool Mentions { get; init; }
}
