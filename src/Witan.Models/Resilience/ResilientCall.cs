using Polly;
using Witan.Models.Calls;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>What is known of a call while it is tried. It belongs to one call and is not shared.</summary>
internal sealed class ResilientCall(TimeProvider time, ResilienceOptions options)
{
    private static readonly ResiliencePropertyKey<ResilientCall> Key = new("witan.call");

    private readonly long _began = time.GetTimestamp();

    /// <summary>Gets what is left of the call's time; not below zero.</summary>
    public TimeSpan Left
    {
        get
        {
            var left = options.TotalTimeout - time.GetElapsedTime(_began);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Gets what says whether the call was sent; null where nobody keeps accounts.</summary>
    public SendMark? Sending { get; init; }

    /// <summary>Gets or sets how many tries were let through.</summary>
    public int Tries { get; set; }

    /// <summary>Gets or sets the place of the try that is under way.</summary>
    public Admission? Admission { get; set; }

    /// <summary>Gets or sets why the last try was turned away before it was sent; null when it was not.</summary>
    public ModelException? TurnedAway { get; set; }

    /// <summary>Gets or sets how long to wait before the next try.</summary>
    public TimeSpan Wait { get; set; }

    /// <summary>Gets the call that a pipeline works on.</summary>
    public static ResilientCall Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    /// <summary>Gives a pipeline the call to work on.</summary>
    public void PutInto(ResilienceContext context) => context.Properties.Set(Key, this);
}
