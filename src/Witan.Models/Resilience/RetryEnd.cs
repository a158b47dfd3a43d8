namespace Witan.Models.Resilience;

/// <summary>Why a call is not tried again.</summary>
internal enum RetryEnd
{
    /// <summary>The try may be on the bill. Whoever keeps the money books it and sets some aside anew before another try.</summary>
    MayBeBilled,

    /// <summary>The same request would fail again.</summary>
    NotTransient,

    /// <summary>The call has used its retries.</summary>
    RetriesUsed,

    /// <summary>The provider asks for a longer wait than is allowed.</summary>
    AskedTooLong,

    /// <summary>The wait would use up the call's time.</summary>
    TimeUsed,

    /// <summary>The breaker would turn the retry away.</summary>
    BreakerOpen,

    /// <summary>All calls to the provider together have used their retries.</summary>
    BudgetUsed,
}
