using Microsoft.Extensions.AI;

namespace Witan.Models.Providers;

/// <summary>How far one call got. What was paid for follows from it when no answer comes.</summary>
/// <remarks>It reaches the HTTP handler under a provider's library by the flow of the call, since the libraries pass nothing on.</remarks>
internal sealed class CallTrace
{
    private static readonly AsyncLocal<CallTrace?> Flow = new();

    /// <summary>Gets or sets the trace of the call that is under way here; null outside of one.</summary>
    public static CallTrace? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>Gets or sets whether the request was handed to the network.</summary>
    public bool IsSent { get; set; }

    /// <summary>Gets or sets what the provider has said of the usage so far; null before it did.</summary>
    public UsageDetails? Usage { get; set; }
}
