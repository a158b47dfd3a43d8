using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class DependencyOutOfOrderRuleTests
{
    private static readonly DependencyOutOfOrderRule Rule = new();

    [Theory]
    [InlineData("1. Paint the room (depends on step 3) / 2. Move the desks / 3. Lay the floor")]
    [InlineData("| ID | Task | Depends on | / |---|---|---| / | T1 | Train staff | T3 | / | T2 | Order | - | / | T3 | Install | T2 |")]
    [InlineData("| ID | Task | Depends on | Due | / |---|---|---|---| / | A1 | Order | - | 2026-05-10 | / | A2 | Install | A1 | 2026-05-01 |")]
    [InlineData("## Phase 1: Training /  / Depends on Phase 2. /  / ## Phase 2: Installation /  / Text here.")]
    [InlineData("1. Train the staff after the scanner installation is done / 2. Scanner installation / 3. Evaluation")]
    [InlineData("- [ ] T1: publish the page, blocked by T3 / - [ ] T2: write the text / - [ ] T3: take the photos")]
    [InlineData("1. Send invitations once the venue contract is signed / 2. Print posters / 3. Sign the venue contract")]
    [InlineData("| # | Step | Prerequisite | / |---|---|---| / | 1 | Open | 2 | / | 2 | Clean | 1 |")]
    [InlineData("| ID | Task | Depends on | / |---|---|---| / | B1 | Order | B1 | / | B2 | Install | B1 |")]
    [InlineData("### Week 1: Data import /  / Requires week 3. /  / ### Week 2: Layout /  / Text. /  / ### Week 3: Database setup /  / Text.")]
    public void Find_StepBeforeWhatItNeeds_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.DependencyOutOfOrder, text);

    [Theory]
    [InlineData("1. Lay the floor / 2. Paint the room (depends on step 1) / 3. Move the desks after step 2")]
    [InlineData("| ID | Task | Depends on | / |---|---|---| / | T1 | Order | - | / | T2 | Install | T1 |")]
    [InlineData("| ID | Task | Depends on | Due | / |---|---|---|---| / | A1 | Install | A2 | 2026-05-10 | / | A2 | Order | - | 2026-05-01 |")]
    [InlineData("| ID | Task | Depends on | / |---|---|---| / | T1 | Order | P9-S4 | / | T2 | Install | T1 |")]
    [InlineData("1. Order the cake before step 3 / 2. Bake / 3. Serve")]
    [InlineData("1. Lay the floor, required by step 3 / 2. Paint / 3. Move the desks")]
    [InlineData("## Phase 1: Order /  / Text. /  / ## Phase 2: Install /  / Depends on Phase 1.")]
    [InlineData("1. Call the vet after lunch / 2. Feed the horses / 3. Clean the stable")]
    [InlineData("- [ ] T1: take the photos / - [ ] T2: publish the page, blocked by T1")]
    [InlineData("1. Sign the venue contract / 2. Send invitations once the venue contract is signed")]
    public void Find_StepInOrder_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.DependencyOutOfOrder, text);
}
