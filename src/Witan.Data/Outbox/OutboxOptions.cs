using System.Security.Cryptography;

namespace Witan.Data.Outbox;

/// <summary>How messages leave. Bound by the host, under <c>Outbox</c>.</summary>
public sealed record OutboxOptions
{
    /// <summary>Gets the most messages that one dispatch takes up, over all tenants.</summary>
    /// <value>100. From 1 to 1,000.</value>
    public int BatchMax { get; init; } = 100;

    /// <summary>Gets the most messages of one tenant that one dispatch takes up, so that none waits behind another's thousands.</summary>
    /// <value>20. From 1 to 1,000.</value>
    public int TenantBatchMax { get; init; } = 20;

    /// <summary>Gets the most messages that one dispatch sends at the same time.</summary>
    /// <value>8. From 1 to 100.</value>
    public int SendsMax { get; init; } = 8;

    /// <summary>Gets how long a sender may take; then the attempt has failed.</summary>
    /// <value>30 s. From 1 ms, and below <see cref="Lease"/>.</value>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long a message belongs to the dispatcher that took it up.</summary>
    /// <value>2 min. Above <see cref="SendTimeout"/>, up to 1 day.</value>
    /// <remarks>What a dead dispatcher had in hand is sent again after at most this long.</remarks>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets how often a message is tried in all; then it is parked.</summary>
    /// <value>10. From 1 to 100. With the default pauses the last try is about an hour after the first.</value>
    public int AttemptsMax { get; init; } = 10;

    /// <summary>Gets the pause behind the first attempt that failed; each further one doubles it.</summary>
    /// <value>5 s. Above 0, up to <see cref="BackoffMax"/>.</value>
    public TimeSpan BackoffMin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the longest pause between two attempts.</summary>
    /// <value>1 h. Up to 1 day.</value>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets how long a message waits that its sender held back for an earlier one.</summary>
    /// <value>1 s. Above 0, up to <see cref="BackoffMax"/>.</value>
    public TimeSpan HoldPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a message that was sent is kept.</summary>
    /// <value>7 days. From 0. It goes at the latest after twice as long.</value>
    /// <remarks>As long as it is kept, putting the same id into the outbox again does nothing.</remarks>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Gets the most rows that one transaction of the clean-up removes.</summary>
    /// <value>1,000. From 1 to 10,000.</value>
    public int RemoveMax { get; init; } = 1_000;

    /// <summary>Gets where chance comes from: numbers from 0 to below 1.</summary>
    public Func<double> Chance { get; init; } = static () => RandomNumberGenerator.GetInt32(1_000_000) / 1e6;

    /// <summary>Tells everything that is wrong with the options.</summary>
    /// <returns>One sentence for each fault, which names the key and what it accepts; empty when all is right.</returns>
    public IReadOnlyList<string> FindFaults()
    {
        var day = TimeSpan.FromDays(1);
        (bool IsFault, string Text)[] rules =
        [
            (BatchMax is < 1 or > 1_000, "Outbox:BatchMax is from 1 to 1,000."),
            (TenantBatchMax is < 1 or > 1_000, "Outbox:TenantBatchMax is from 1 to 1,000."),
            (SendsMax is < 1 or > 100, "Outbox:SendsMax is from 1 to 100."),
            (SendTimeout < TimeSpan.FromMilliseconds(1) || SendTimeout >= Lease, "Outbox:SendTimeout is from 1 ms and below Outbox:Lease."),
            (Lease > day, "Outbox:Lease is at most 1 day."),
            (AttemptsMax is < 1 or > 100, "Outbox:AttemptsMax is from 1 to 100."),
            (BackoffMin <= TimeSpan.Zero || BackoffMin > BackoffMax, "Outbox:BackoffMin is above 0 and at most Outbox:BackoffMax."),
            (BackoffMax > day, "Outbox:BackoffMax is at most 1 day."),
            (HoldPause <= TimeSpan.Zero || HoldPause > BackoffMax, "Outbox:HoldPause is above 0 and at most Outbox:BackoffMax."),
            (Retention < TimeSpan.Zero, "Outbox:Retention is not negative."),
            (RemoveMax is < 1 or > 10_000, "Outbox:RemoveMax is from 1 to 10,000."),
        ];
        return [.. rules.Where(rule => rule.IsFault).Select(rule => rule.Text)];
    }

    /// <summary>Refuses options that are not right.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    internal static OutboxOptions Checked(OutboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.FindFaults() is { Count: > 0 } faults ? throw new ArgumentException(string.Join(" ", faults), nameof(options)) : options;
    }
}
