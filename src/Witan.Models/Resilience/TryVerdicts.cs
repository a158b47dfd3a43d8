using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>Says what the end of a try tells about the provider.</summary>
internal static class TryVerdicts
{
    /// <summary>Gets the verdict.</summary>
    /// <remarks>
    /// Overloaded, unreachable and silent are failures. Who declines a key, an empty account, a long request, a setting or a content has
    /// answered: turning all calls away would help nobody, and other requests may well be taken. A malformed answer is no proof of either:
    /// it may be a model's weakness or a proxy's error page. Nor is what the caller broke off, or a fault of our own.
    /// </remarks>
    /// <param name="error">What was thrown.</param>
    public static TryVerdict Of(Exception error) => error is ModelException { Fault: var fault } ? Of(fault) : TryVerdict.None;

    private static TryVerdict Of(ModelFault fault) => fault switch
    {
        ModelFault.Overloaded or ModelFault.Network or ModelFault.TimedOut => TryVerdict.Fails,
        ModelFault.Malformed => TryVerdict.None,
        _ => TryVerdict.Answers,
    };
}
