namespace Witan.Boards.Tests.Decisions;

/// <summary>Documents with triggers in them.</summary>
internal static class DecisionPlans
{
    /// <summary>A plan that says itself when it is to be looked at again.</summary>
    public const string WithTriggers = """
        # Move the search index into the service

        The index moves from its own server into the service. Dana does it by 2026-04-02. The old server stays for two weeks, and going back takes one hour.
        The move is done when searches answer quickly.

        ## Limits

        | Metric | Green | Yellow | Red |
        | --- | --- | --- | --- |
        | Query latency p99 | < 100 ms | 100-500 ms | > 500 ms |

        If p99 of index writes > 50 ms on 3 days, take the writes through a queue.

        If the error rate is above 1 % for 2 observations, switch back to the old server.

        ## Tasks

        - [ ] Copy the index (owner: Dana, due 2026-03-20)
        - [ ] Switch the searches over
        """;
}
