using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class WorkWithoutDateRuleTests
{
    private static readonly WorkWithoutDateRule Rule = new();

    [Theory]
    [InlineData("## Tasks /  / - Ana orders tents / - Tom prints posters")]
    [InlineData("## Next steps /  / - Maria to call the caterer by Friday / - Tom books the hall")]
    [InlineData("- [ ] Rotate the keys (Sam) / - [ ] Update the wiki (Lee)")]
    [InlineData("| Task | Owner | Due | / |---|---|---| / | Move the files | Ana | 2026-03-01 | / | Test the scanner | Tom | ? |")]
    [InlineData("| Action | Responsible | When | / |---|---|---| / | Invite parents | Kim | TBD |")]
    [InlineData("## Action items /  / 1. Renew the licence (Jonas) / 2. Check the invoices (Priya)")]
    [InlineData("## To do /  / - Tom: order paper, by Friday / - Lee cleans the room on Monday / - Ana repairs the projector")]
    [InlineData("## Follow-ups /  / - The facilities team checks the doors in week 12 / - IT measures the noise")]
    [InlineData("| # | Step | Who | Deadline | / |---|---|---|---| / | 1 | Clean the lab | Ana |  | / | 2 | Paint | Kim | 4 May |")]
    [InlineData("## Work plan /  / - Finance drafts the tender / - Finance compares the offers / - The mayor signs the contract")]
    [InlineData("# Choir tour, 7 October 2025 /  / ## Actions /  / | Action | Owner | Due | / |---|---|---| / | Book the hall | Ana | | / | Print the posters | Kim | 4 May |")]
    [InlineData("## Tasks /  / | No. | Action | Responsible | / |---|---|---| / | W1 | Book the hall | Ana | / | W2 | Print the posters | Kim |")]
    [InlineData("## Tasks /  / - Book the hall (Ana) / - Print the posters (Kim) /  / All steps are led by Omar Reza.")]
    public void Find_WorkWithoutTime_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.WorkWithoutDate, text);

    [Theory]
    [InlineData("## Tasks /  / **Timeline**: 2 days /  / - Ana orders tents / - Tom prints posters")]
    [InlineData("## Tasks for week 12 /  / - Ana orders tents / - Tom prints posters")]
    [InlineData("- [ ] Rotate the keys (3h) / - [ ] Update the wiki by Friday")]
    [InlineData("| Task | Owner | Due | / |---|---|---| / | Move the files | Ana | 2026-03-01 | / | Test the scanner | Tom | Q3 2026 |")]
    [InlineData("## Definition of done /  / - [ ] All forms print / - [ ] Login works")]
    [InlineData("## Next steps /  / - Maria calls the caterer before the event / - Tom books the hall next week")]
    [InlineData("## To do /  / All tasks are due by 12 May. /  / - Order paper / - Clean the room")]
    [InlineData("## Actions /  / - Ana: order tents (4 March) / - Tom: print posters, in 2 weeks / - Kim: water the plants daily")]
    [InlineData("- [x] Rotate the keys / - [x] Update the wiki")]
    [InlineData("## Tasks /  / - Order tents /   - Due: 4 May / - Print posters (due 6 May)")]
    [InlineData("### Day 3-4 /  / - Set up the stage / - Test the sound")]
    [InlineData("## References /  / - Task handbook / - Follow the guide")]
    [InlineData("## Tasks /  / Due date for every task in this section: 4 May. /  / - Book the hall (Ana) / - Print the posters (Kim)")]
    public void Find_WorkWithATimeOrNoWork_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.WorkWithoutDate, text);
}
