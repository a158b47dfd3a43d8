namespace Witan.Models.Resilience;

/// <summary>What a try says about the provider.</summary>
internal enum TryVerdict
{
    /// <summary>Nothing: it was broken off, or it was never sent.</summary>
    None,

    /// <summary>It answers, if only to decline.</summary>
    Answers,

    /// <summary>It does not.</summary>
    Fails,
}
