using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>Decides what a fault of one model means for the others. Pure.</summary>
internal static class FallbackRule
{
    /// <summary>Says whether another model is asked. Every fault may be one model's own; of a refusal the options decide.</summary>
    public static bool GoesOn(FallbackOptions options, ModelFault fault) =>
        options.WhenDown is WhenDown.Fallback && (fault is not ModelFault.Refused || options.AfterRefusal);

    /// <summary>Says whether the caller is to wait: the model is down, and no change of the request would help.</summary>
    public static bool Waits(FallbackOptions options, ModelFault fault) =>
        options.WhenDown is WhenDown.Wait
        && fault is ModelFault.Overloaded or ModelFault.Network or ModelFault.TimedOut or ModelFault.Quota or ModelFault.Authentication;

    /// <summary>Says whether the caller is to end: nobody wants another model or a wait. An answer that cannot be read is a model's that is there; it may be asked again.</summary>
    public static bool Ends(FallbackOptions options, ModelFault fault) => options.WhenDown is WhenDown.Fail && fault is not ModelFault.Malformed;
}
