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
    [InlineData("1. Floor (4 May): lay the floor. This can start only when no. 3 is finished. / 2. Walls (11 May): paint. / 3. Roof (18 May): close the roof.")]
    [InlineData("The work is done in this order: /  / 1. Seeds (2 March 2031): buy seeds / 2. Beds (30 March 2031): dig the beds / 3. Sowing (14 March 2031, needs step 2): sow")]
    [InlineData("1. Lights (3 June): hang the lamps. Needs \"Wiring\". / 2. Wiring (9 June): pull the cables.")]
    [InlineData("| No. | Step | Date | Needs | / |---|---|---|---| / | 1 | Bake: bake all cakes | 4 May | - | / | 2 | Serve: open the stall | 2 May | Bake |")]
    [InlineData("| Step | Activity | Date | / |---|---|---| / | 1 | Grants paid to the clubs | 4 May | / | 2 | Grants approved by the council | 9 June |")]
    [InlineData("1. Erase the old tapes of the choir / 2. Copy the tapes of the choir to disk")]
    [InlineData("1. Load orders. The customer table must be in place before. / 2. Load customer table.")]
    [InlineData("## Plan /  / Step 1: paint the hall. / Step 2: hang the lamps. Step 2 depends on step 3. / Step 3: lay the cables.")]
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
    [InlineData("1. Seeds (20 December): buy seeds / 2. Sowing (4 January, after no. 1): sow")]
    [InlineData("1. Wiring (3 June): pull the cables. / 2. Lights (9 June): hang the lamps. Needs \"Wiring\".")]
    [InlineData("| Step | Activity | Date | / |---|---|---| / | 1 | Grants approved by the council | 4 May | / | 2 | Grants paid to the clubs | 9 June |")]
    [InlineData("1. Copy the tapes of the choir to disk / 2. Erase the old tapes of the choir")]
    [InlineData("1. Load customer table. / 2. Load orders. The customer table must be in place before.")]
    public void Find_StepInOrder_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.DependencyOutOfOrder, text);
}
