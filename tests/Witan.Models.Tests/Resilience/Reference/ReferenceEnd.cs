using Witan.Models.Faults;

namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>How a try comes out in the reference, and how long it takes.</summary>
internal sealed record ReferenceEnd(TimeSpan After, int Length, ModelFault? Fault, bool MayBeBilled, TimeSpan? RetryAfter)
{
    /// <summary>Works out what becomes of a planned try under its time-outs, piece by piece.</summary>
    public static ReferenceEnd Of(PlannedTry plan, bool streams, TimeSpan stall, TimeSpan limit)
    {
        var (at, pieces) = (TimeSpan.Zero, 0);
        foreach (var pause in plan.PausesMs.Append(plan.Ending is Ending.Silence ? int.MaxValue : plan.EndMs))
        {
            var next = at + TimeSpan.FromMilliseconds(pause);
            if (streams && next - at > stall && at + stall < limit)
            {
                return new(at + stall, pieces, ModelFault.TimedOut, true, null);
            }

            if (next > limit)
            {
                return new(limit, pieces, ModelFault.TimedOut, true, null);
            }

            (at, pieces) = (next, pieces + 1);
        }

        var length = pieces - 1;
        var passes = plan.Fault is ModelFault.Network or ModelFault.Overloaded or ModelFault.TimedOut;
        return plan.Ending is Ending.Answer
            ? new(at, length, null, false, null)
            : new(at, length, plan.Fault, plan.MayBeBilled || (passes && streams && length > 0), plan.RetryAfter);
    }
}
