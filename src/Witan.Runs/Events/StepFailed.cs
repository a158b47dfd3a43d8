using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A step failed, and may be tried again.</summary>
public sealed record StepFailed : RunEvent
{
    /// <summary>Gets the step.</summary>
    public required string Step { get; init; }

    /// <summary>Gets which try it was, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Gets what went wrong.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets when it may be tried again.</summary>
    public required DateTimeOffset RetryAt { get; init; }

    /// <summary>The longest reason that is kept; a longer one is cut.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>Makes the reason that is kept of an exception: one line, cut at <see cref="ReasonLengthMax"/>.</summary>
    /// <param name="error">What went wrong.</param>
    public static string ReasonOf(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var reason = error.Message.ReplaceLineEndings(" ");
        return reason.Length > ReasonLengthMax ? reason[..ReasonLengthMax] : reason;
    }
}
