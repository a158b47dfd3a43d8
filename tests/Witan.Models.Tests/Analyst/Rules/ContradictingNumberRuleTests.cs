using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class ContradictingNumberRuleTests
{
    private static readonly ContradictingNumberRule Rule = new();

    [Theory]
    [InlineData("Requests time out after 30 seconds.", "| Setting | Value |\n|---|---|\n| Request timeout | 60 s |")]
    [InlineData("We will move 45 staff into the annex.", "The 54 staff to move receive a box each.")]
    [InlineData("Backups are kept for 90 days.", "Backup retention: 30 days")]
    [InlineData("Go-live: 3 March 2026", "The launch takes place on 10 March 2026.")]
    [InlineData("A team of 5 engineers builds the portal.", "Seven engineers work on the portal for the whole time.")]
    [InlineData("The connection pool has 20 connections.", "```yaml\nconnection_pool_size: 50\n```")]
    [InlineData("The total budget is EUR 120,000.", "Project budget: 135,000 EUR")]
    [InlineData("The fair opens its doors at 9:00.", "Doors open at 10:00 on the day of the fair.")]
    [InlineData("The ward has 24 beds.", "With 28 beds the ward can take the patients of both corridors.")]
    [InlineData("Uptime target: 99.9%", "We promise an uptime of 99.5%.")]
    [InlineData("Sessions expire after 15 minutes of inactivity.", "const SESSION_EXPIRE = 30 min\n\nSession inactivity expires after 30 minutes.")]
    [InlineData("The supplier delivers within 10 working days.", "Delivery by the supplier takes at most 4 weeks.\n\nSupplier delivery: 4 weeks")]
    [InlineData("Parents pay a deposit of $50.", "The deposit is $75 and is due on signing.")]
    [InlineData("Every upload may be up to 10 MB.", "Maximum upload size: 25 MB")]
    [InlineData("The API allows 100 requests per minute.", "| Limit | Value |\n|---|---|\n| API requests | 60 per minute |\n\nThe API allows 60 requests per minute.")]
    [InlineData("The school expects 320 pupils at the sports day.", "Lunch is ordered for the 280 pupils at the sports day.")]
    [InlineData("The contract runs for 24 months.", "Contract term: 36 months")]
    [InlineData("The application deadline is 15 May 2026.", "| Milestone | Date |\n|---|---|\n| Application deadline | 22 May 2026 |")]
    [InlineData("Error rate stays below 0.1%.", "Success means an error rate < 1% for a month.")]
    [InlineData("The registry office has 6 counters.", "All 8 counters of the registry office stay open.")]
    [InlineData("The harvest festival takes place on 12 September.", "Posters at the gate say that the harvest festival is on 19 September.")]
    [InlineData("We receive the passes for the depot on 4 May.", "From 11 May, when the passes are received, drivers may enter the depot.")]
    [InlineData("The catalogue is frozen from 2 June on.", "The note to editors gives 9 June as the start of the catalogue freeze.")]
    [InlineData("At present 320 lockers are let.", "All 290 lockers get a new lock.")]
    [InlineData("The total budget is CHF 41,000.", "- Tents: CHF 20,000\n- Music: CHF 23,000\n- Total: CHF 43,000")]
    [InlineData("Tablets with version 14 of the software or newer are supported.", "The leaflet says that software version 15 or newer is needed.")]
    [InlineData("A loan can be renewed for 20 days.", "Borrowers learn in the leaflet that a loan can be renewed for 35 days.")]
    [InlineData("The clinic sets up a thread pool of 30 threads.", "Each machine opens a thread pool of 45 threads.")]
    [InlineData("12 desks are ordered.", "The 15 new desks are assembled on site.")]
    [InlineData("Ferry rides of 20 minutes each are offered.", "A ferry ride lasts 35 minutes.")]
    [InlineData("The catalogue is published on 21 August.", "The board has seen the catalogues that appear from 28 August.")]
    [InlineData("From 3 May on the archive is open to all readers.", "The letter announces 10 May as the day on which all readers get access.")]
    [InlineData("The power cut lasted 70 minutes.", "During the 95 minutes nobody could use the lift.")]
    public void Find_TwoNumbersForOneQuantity_AreReportedWithBothPlaces(string first, string second)
    {
        var finding = RuleCases.Single(Rule, $"# Paper\n\n## Overview\n\n{first}\n\n## Details\n\n{second}\n");

        Assert.True(finding.Evidence.Count >= 2);
        Assert.Equal(5, finding.Evidence[0].Line);
    }

    [Theory]
    [InlineData("Requests time out after 60 seconds.", "Request timeout: 1 min")]
    [InlineData("Upload requests time out after 30 seconds.", "Download requests time out after 60 seconds.")]
    [InlineData("The cache holds 0.5 GB.", "Cache size: 512 MB")]
    [InlineData("p95 latency stays below 300 ms.", "p99 latency stays below 800 ms.")]
    [InlineData("The current error rate is 2%.", "Target error rate: 0.5%")]
    [InlineData("We raise the pool size from 20 to 50 connections.", "The connection pool has 20 connections.")]
    [InlineData("About 250 guests come to the gala.", "The gala has 247 guests.")]
    [InlineData("The room needs at least 30 seats.", "The room has 45 seats.")]
    [InlineData("Staging has 2 replicas.", "Production has 6 replicas.")]
    [InlineData("The day shift has 6 nurses.", "The night shift has 3 nurses.")]
    [InlineData("Each class sends 4 pupils to the jury.", "The jury has 12 pupils.")]
    [InlineData("The Berlin office has 40 desks.", "The Hamburg office has 25 desks.")]
    [InlineData("Installation takes 3-5 days.", "We plan 4 days for the installation.")]
    [InlineData("The first delivery brings 20 laptops.", "The second delivery brings 35 laptops.")]
    [InlineData("Catering costs 4,000 EUR.", "The band costs 2,500 EUR.")]
    [InlineData("Doors open at 18:00 on Friday.", "Doors open at 10:00 on Saturday.")]
    [InlineData("Logs are kept for 30 days.", "Invoices are kept for 10 years.")]
    [InlineData("The kick-off is on 2 March 2026.", "The hand-over is on 30 June 2026.")]
    [InlineData("The pilot has 20 users.", "After the roll-out the portal has 400 users.")]
    [InlineData("Another 12 volunteers help with the stalls.", "The 40 volunteers get a shirt for the stalls.")]
    [InlineData("The harvest festival takes place on 12 September.", "- Print the posters for the harvest festival. Owner: Ilse. Due: 1 August")]
    [InlineData("A trial with two buses begins on 3 May.", "1. Start: run all buses (20 June)")]
    [InlineData("The note on the catalogue freeze names 2 June.", "The letter gives 30 June as the day on which the new editors start.")]
    [InlineData("Drivers answer within 60 seconds.", "A driver is told 72 hours before the first tour.")]
    [InlineData("We check three criteria.", "At least 8 of 10 criteria judges agree.")]
    [InlineData("A consultant costs 8,000 EUR.", "The rival offer with a consultant was 21,000 EUR and was declined.")]
    [InlineData("40% of appointments are made by telephone.", "75% of patients make appointments by telephone.")]
    [InlineData("Depot North has 34 drivers (half of them part-time), Depot South has 46 drivers.", "All 60 drivers get a new jacket.")]
    [InlineData("The registration is open until 4 May.", "The registration opens on 2 March.")]
    public void Find_NumbersOfDifferentQuantities_AreLeftAlone(string first, string second) =>
        RuleCases.None(Rule, $"# Paper\n\n## Overview\n\n{first}\n\n## Details\n\n{second}\n");

    [Fact]
    public void Find_GreenBorderInTableAgainstLaterCriterion_IsReported()
    {
        var finding = RuleCases.Single(Rule, """
            ## Gates

            **Week 1 gates** (all must hold):
            | Measure | Green | Yellow | Red |
            |---|---|---|---|
            | Upload failure rate | <0.02% | 0.02-2% | >2% |
            | Search p99 | <80ms | 80-300ms | >300ms |

            **Week 2 goals**:
            - p99 of search <80ms
            - Upload failure rate <0.2%
            """);

        Assert.Contains("<0.02%", finding.Reason, StringComparison.Ordinal);
        Assert.Contains("<0.2%", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_CodeCommentAgainstPlan_IsReported() => RuleCases.Single(Rule, """
        # Review

        **D4: Nothing slows the writers**

        **Advice**:
        1. **Now**: bound the writers
           ```rust
           write_semaphore: Arc<Semaphore>,  // Limit: 8 concurrent writes
           ```

        ## Later

        **D4: Slow down** (if concurrent writes exceed what we see):
        - Add semaphore with limit = 16
        """);

    [Fact]
    public void Find_SameFormUnderSiblingHeadings_IsLeftAlone() => RuleCases.None(Rule, """
        # Plan

        ## Team North
        - Budget: 40,000 EUR
        - Staff: 6
        - Timeline: 2 weeks

        ## Team South
        - Budget: 55,000 EUR
        - Staff: 9
        - Timeline: 3 weeks
        """);

    [Fact]
    public void Find_AcrossDocuments_NamesTheDocuments()
    {
        var finding = RuleCases.Single(Rule, "The move takes place on 4 May 2026.", "Date of the move: 11 May 2026");

        Assert.Equal(["doc1.md", "doc2.md"], finding.Evidence.Select(citation => citation.Document));
        Assert.Contains("doc2.md", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_TableOfDifferentRows_IsLeftAlone() => RuleCases.None(Rule, """
        | Service | Timeout | Replicas |
        |---|---|---|
        | Search | 5 s | 3 |
        | Upload | 30 s | 2 |
        | Billing | 10 s | 2 |
        """);
}
