namespace Witan.Runs.Feed;

/// <summary>The feed ends here although the run may not. The last item; a new subscription goes on where this one ended.</summary>
/// <param name="Reason">What kind of reason it is.</param>
/// <param name="ResumeAfter">The sequence of the last event that was delivered: subscribe after it and nothing is lost or doubled.</param>
/// <param name="Message">Why and what to do, in one sentence.</param>
public sealed record FeedCut(FeedCutReason Reason, long ResumeAfter, string Message) : FeedItem;
