using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class OpenPlaceholderRuleTests
{
    private static readonly OpenPlaceholderRule Rule = new();

    [Theory]
    [InlineData("The price is TBD.")]
    [InlineData("The opening hours are to be determined.")]
    [InlineData("TODO: describe the export.")]
    [InlineData("Contact [insert name] for keys.")]
    [InlineData("Lorem ipsum dolor sit amet.")]
    [InlineData("We expect ??? visitors.")]
    [InlineData("The discount is XX % for members.")]
    [InlineData("| Item | Price | / |---|---| / | Chairs | TBD |")]
    [InlineData("## Rollback (TBD) /  / Text.")]
    [InlineData("Send the form to <your address>.")]
    [InlineData("FIXME the table below is old.")]
    [InlineData("The venue is still to be confirmed.")]
    [InlineData("Wording of the notice: tbd.")]
    [InlineData("The file numbers are 2031-xx and 2031-xx.")]
    [InlineData("The price is still missing.")]
    [InlineData("The address will be added later.")]
    [InlineData("Description to come.")]
    [InlineData("Interest is X per cent.")]
    public void Find_GapInTheText_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.OpenPlaceholder, text);

    [Theory]
    [InlineData("The Todo app stores lists.")]
    [InlineData("Remove all TODO comments before the release.")]
    [InlineData("The booking needs to be confirmed by e-mail.")]
    [InlineData("| Task | Owner | / |---|---| / | Clean | TBD |")]
    [InlineData("Date: TBD")]
    [InlineData("## Glossary /  / - TBD: to be determined")]
    [InlineData("The colour is to be decided by the board on 4 May.")]
    [InlineData("## TODO /  / - Order chairs by Friday")]
    [InlineData("The size XXL is sold out.")]
    [InlineData("Write \"TBD\" where a figure is unknown.")]
    [InlineData("## Open questions /  / - Room size TBD (Ana, 4 May)")]
    [InlineData("Call `todo.add()` to add an item.")]
    [InlineData("## Risks /  / - Names are missing in the old cards. Two clerks add them.")]
    [InlineData("## Points still to be decided /  / 1. Do we keep the bell? Ines Duarte decides by 4 May.")]
    [InlineData("## Risks /  / - Rain. What we do: TBD")]
    [InlineData("Details follow from the drawing.")]
    [InlineData("We leave an hour later than planned.")]
    public void Find_NoGapInTheText_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.OpenPlaceholder, text);
}
