namespace Witan.Boards.Tests;

/// <summary>Documents that the tests of this project deliberate on.</summary>
internal static class Plans
{
    /// <summary>A plan with a contradiction, a wrong total, an unowned task and no way back.</summary>
    public const string Flawed = """
        # Migration of the order service to PostgreSQL

        We move the order database from SQLite to PostgreSQL. The request timeout is 30 seconds.

        ## Budget

        | Item | Cost |
        | --- | --- |
        | Server | 1,000 EUR |
        | Licences | 500 EUR |
        | Total | 1,800 EUR |

        ## Tasks

        - [ ] Write the schema (owner: Dana, due 2026-04-02)
        - [ ] Copy the data (owner: Ben, due 2026-04-09)
        - [ ] Switch the service over

        ## Goals

        - The new database must be fast.

        ## Settings

        The request timeout is 60 seconds.
        """;

    /// <summary>A note in which no rule finds anything.</summary>
    public const string Clean = """
        # Lunch

        We meet on 3 March 2026 at noon in the kitchen. Dana brings soup.
        """;
}
