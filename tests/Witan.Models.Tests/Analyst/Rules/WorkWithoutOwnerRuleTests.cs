using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class WorkWithoutOwnerRuleTests
{
    private static readonly WorkWithoutOwnerRule Rule = new();

    [Theory]
    [InlineData("# Fete /  / ## Tasks /  / - Order tents by 4 March / - Print posters by 8 March")]
    [InlineData("## Next steps /  / - Maria to call the caterer by Friday / - Book the hall by Monday")]
    [InlineData("- [ ] Rotate the keys (2h) / - [ ] Update the wiki (1h)")]
    [InlineData("| Task | Owner | Due | / |---|---|---| / | Move the files | Ana | 2026-03-01 | / | Test the scanner | TBD | 2026-03-02 |")]
    [InlineData("| Action | Responsible | When | / |---|---|---| / | Invite parents | - | May 3 |")]
    [InlineData("## Action items /  / 1. Renew the licence (10 June) / 2. Check the invoices (12 June)")]
    [InlineData("## To do /  / - Tom: order paper, by Friday / - @lee cleans the room on Monday / - Repair the projector by Tuesday")]
    [InlineData("## Follow-ups /  / - The facilities team checks the doors in week 12 / - Measure the noise in week 13")]
    [InlineData("| # | Step | Who | Date | / |---|---|---|---| / | 1 | Clean the lab | nobody | 3 May | / | 2 | Paint | Kim | 4 May |")]
    [InlineData("## Work plan /  / - Draft the tender (3 days) / - Compare the offers (2 days) / - Sign the contract (1 day)")]
    [InlineData("## Tasks /  / - Book the hall by Wed 4 May / - Print the posters by Fri 6 May")]
    [InlineData("## Tasks /  / - Check the legal pages with the lawyer by 4 May / - Omar Reza prints the posters by 6 May")]
    [InlineData("# Choir tour /  / Project lead: Ana Lopez /  / | Task | Owner | Due | / |---|---|---| / | Book the hall | Kim | 3 May | / | Print the posters | | 4 May |")]
    [InlineData("Also to be done: /  / - New locks. Ana, by 4 May. / - New insurance, by 6 May.")]
    public void Find_WorkOfNobody_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.WorkWithoutOwner, text);

    [Theory]
    [InlineData("## Tasks /  / **Owner**: Ana Lopez /  / - Order tents / - Print posters")]
    [InlineData("## Next steps /  / - Maria to call the caterer / - IT sets up the accounts / - The works council reviews the rota")]
    [InlineData("- [x] Rotate the keys / - [x] Update the wiki")]
    [InlineData("| Task | Owner | Due | / |---|---|---| / | Move the files | Ana | 2026-03-01 | / | Test the scanner | IT | 2026-03-02 |")]
    [InlineData("## Acceptance criteria /  / - [ ] All forms print / - [ ] Login works")]
    [InlineData("## Agenda /  / 1. Review the budget / 2. Discuss the tents")]
    [InlineData("# ADR 7: Use a queue /  / ## Decision /  / We use a queue. /  / ## Consequences /  / - Messages may arrive twice")]
    [InlineData("## Action items /  / - Renew the licence (Jonas, 10 June) / - Check the invoices - Priya")]
    [InlineData("## How to reset the printer /  / 1. Open the lid / 2. Press the red button")]
    [InlineData("## Tasks for the IT team /  / - Order cables / - Label the ports")]
    [InlineData("## Glossary /  / - Task: a piece of work / - Owner: who does it")]
    [InlineData("## Tasks /  / - Order tents /   - Owner: Sam / - Head of Nursing approves the plan")]
    [InlineData("## Completed tasks /  / - Ordered tents / - Printed posters")]
    [InlineData("| Requirement | Priority | / |---|---| / | Print the list | High |")]
    [InlineData("## Tasks /  / Owner of all tasks below: Ruth Keller. /  / - Order cables, by 3 May / - Label the ports, by 4 May")]
    [InlineData("## Tasks /  / Kim Park owns all tasks in this section. /  / | What | By when | / |---|---| / | Order cables | 3 May |")]
    [InlineData("## Steps and action items /  / 1. Order cables (3 May) / 2. Label the ports (4 May) /  / Kim Park is responsible for the whole sequence.")]
    [InlineData("## Tasks /  / - Ivo Maric names a deputy by 3 May / - Order cables (Tuesday, estates: Padraig)")]
    [InlineData("## Work plan /  / This plan covers: /  / - closed cases / - legal holds / - log files")]
    [InlineData("# Runbook: the printer is stuck /  / ## Afterwards /  / - [ ] Close the lid / - [ ] Write a note")]
    [InlineData("# Migration plan: club database /  / ## Evidence /  / - Load report, March / - Trial log")]
    [InlineData("## Tasks /  / - [ ] Nadia – stock list, by 4 May / - [ ] Tom – till, by 6 May")]
    [InlineData("## Tasks /  / - Information evening   Carla Lindqvist   21 May 2026 / - Posters   Tom Berg   2 May 2026")]
    [InlineData("## Done /  / - [ ] at least 97 % of the cards work on 4 May / - [ ] no old card is left on 6 May")]
    public void Find_WorkWithAnOwnerOrNoWork_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.WorkWithoutOwner, text);
}
