namespace Witan.Models.Cache;

/// <summary>Is told when the cache's file cannot be used and when it can again. Called on the cache's threads: it must return soon and not throw.</summary>
public interface ICacheEvents
{
    /// <summary>The file is left alone from now on, and answers are kept in memory only.</summary>
    /// <param name="reason">What failed, in one sentence.</param>
    void Degraded(string reason);

    /// <summary>The file is used again.</summary>
    void Recovered();
}
