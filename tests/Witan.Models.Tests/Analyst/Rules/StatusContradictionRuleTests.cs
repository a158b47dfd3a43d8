using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class StatusContradictionRuleTests
{
    private static readonly StatusContradictionRule Rule = new();

    [Theory]
    [InlineData("# Import module /  / **Status**: Complete /  / ## Tests /  / - Import tests pending")]
    [InlineData("# Ward /  / All beds, alarms and lamps are complete and tested. /  / ## Alarms /  / - Alarms: not yet configured")]
    [InlineData("## Payment /  / **Status**: Done /  / - Refund page not started")]
    [InlineData("# Scanner rollout /  / Status: 100 % /  / ## Sites /  / - Scanner in room 4 not yet installed")]
    [InlineData("# Report /  / All database migrations are complete. /  / ## Details /  / - Database: connection pooling not yet configured")]
    [InlineData("## Stage /  / Status: ready /  / - Lamps still missing")]
    [InlineData("# Move /  / Status: finished /  / - [ ] Collect the keys")]
    [InlineData("# Exam /  / Row Level Security is complete and tested. /  / ## Details /  / - RLS tests pending")]
    [InlineData("# Library /  / The catalogue is 100 % complete. /  / - Catalogue cards for 1990 outstanding: they are missing /  / - Catalogue export still failing")]
    [InlineData("## Kitchen /  / **Status**: ✅ Complete /  / The oven is not working.")]
    public void Find_DoneAndPending_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.StatusContradiction, text);

    [Theory]
    [InlineData("# Import module /  / **Status**: In progress /  / - Import tests pending")]
    [InlineData("# Ward /  / Alarms are complete. /  / - The garden is not yet started")]
    [InlineData("## Payment /  / **Status**: Done /  / ## Shipping /  / - Labels not started")]
    [InlineData("# Report /  / All migrations are complete. No tests are pending.")]
    [InlineData("# Plan /  / The import must be complete by May. /  / - Import not started")]
    [InlineData("# Plan /  / The import was failing until 3 May; it is fixed. Import is done.")]
    [InlineData("# Plan /  / Is the import complete? /  / - Import pending")]
    [InlineData("# Report /  / **Status**: Complete /  / ## Next steps /  / - Archive the report (pending)")]
    [InlineData("| Part | Status | / |---|---| / | Import | done | / | Export | pending |")]
    [InlineData("# Plan /  / When the import is done, we pay. /  / - Import pending")]
    [InlineData("# Move /  / The move of the boxes in 2016 was done in one night. /  / ## Goals /  / - One week later no boxes or at most 5 boxes are missing")]
    public void Find_ConsistentStatus_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.StatusContradiction, text);
}
