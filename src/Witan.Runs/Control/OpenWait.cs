namespace Witan.Runs.Control;

/// <summary>Something that a run waits for.</summary>
/// <param name="Name">The name, unique in the run.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is shown or asked; null for a timer.</param>
/// <param name="Hash">The hash that a decision must name; null but for a gate.</param>
/// <param name="Due">When it ends by itself; null for never.</param>
/// <param name="RemindAt">When a reminder is due; null for none, or when it was given.</param>
public sealed record OpenWait(string Name, WaitKind Kind, string? Text, string? Hash, DateTimeOffset? Due, DateTimeOffset? RemindAt)
{
    /// <summary>Gets when the run must look at it next; null for never.</summary>
    public DateTimeOffset? Next => RemindAt is { } remind && (Due is null || remind < Due) ? remind : Due;
}
