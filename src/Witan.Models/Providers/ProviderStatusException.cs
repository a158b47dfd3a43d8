namespace Witan.Models.Providers;

/// <summary>A provider answered with a status that is no success. It stays inside a provider: <see cref="FaultMapping"/> names the fault.</summary>
/// <param name="status">The status.</param>
/// <param name="retryAfter">How long the provider asks to wait; null when it does not say.</param>
/// <param name="body">What it said, bounded and without the key.</param>
internal sealed class ProviderStatusException(int status, TimeSpan? retryAfter, string body) : Exception($"The provider answered with status {status}.")
{
    /// <summary>Gets the status.</summary>
    public int Status => status;

    /// <summary>Gets how long the provider asks to wait.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Gets what it said.</summary>
    public string Body => body;
}
