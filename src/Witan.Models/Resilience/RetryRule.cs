namespace Witan.Models.Resilience;

/// <summary>Decides whether a failed try is repeated, and when. Pure.</summary>
internal static class RetryRule
{
    /// <summary>Decides.</summary>
    public static RetryDecision Decide(ResilienceOptions options, RetryQuestion question)
    {
        var fault = question.Fault;
        if (fault.MayBeBilled)
        {
            return RetryDecision.GiveUp(RetryEnd.MayBeBilled);
        }

        if (!fault.IsTransient)
        {
            return RetryDecision.GiveUp(RetryEnd.NotTransient);
        }

        if (question.Retries >= options.RetriesMax)
        {
            return RetryDecision.GiveUp(RetryEnd.RetriesUsed);
        }

        if (fault.RetryAfter > options.RetryAfterMax)
        {
            return RetryDecision.GiveUp(RetryEnd.AskedTooLong);
        }

        var wait = Wait(options, question.Retries, fault.RetryAfter, question.Chance);
        if (wait >= question.Left)
        {
            return RetryDecision.GiveUp(RetryEnd.TimeUsed);
        }

        if (wait < question.BreakerLeft)
        {
            return RetryDecision.GiveUp(RetryEnd.BreakerOpen);
        }

        return question.Budget.HasRetry ? RetryDecision.After(wait) : RetryDecision.GiveUp(RetryEnd.BudgetUsed);
    }

    /// <summary>Gets the pause, in whole milliseconds.</summary>
    /// <remarks>
    /// Without a word from the provider: doubled with each retry up to the longest, and of that between a half and the whole, by chance.
    /// What a provider asks for is kept to, and a little is added by chance, so that not all who were sent away come back together.
    /// </remarks>
    internal static TimeSpan Wait(ResilienceOptions options, int retries, TimeSpan? asked, double chance)
    {
        var doubled = Math.Min(options.BackoffMin.TotalMilliseconds * Math.Pow(2, retries), options.BackoffMax.TotalMilliseconds);
        var pauseMs = asked is { } least ? Math.Max(0, least.TotalMilliseconds) + (options.BackoffMin.TotalMilliseconds * chance) : doubled * (1 + chance) / 2;
        return TimeSpan.FromMilliseconds(Math.Ceiling(pauseMs));
    }
}
