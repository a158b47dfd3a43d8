using Witan.Boards.Deliberation.Blindness;

namespace Witan.Boards.Tests.Deliberation.Blindness;

public sealed class SeatMaskTests
{
    private static readonly SeatMask Mask = new([
        new SeatName("risk_officer", ["Risk Officer", "Chief Risk Officer", "Marta Ölund"]),
        new SeatName("al", ["Al"]),
        new SeatName("ki", ["データ 科学者"])]);

    [Theory]
    [InlineData("As the Risk Officer said, no.", "As the […] said, no.")]
    [InlineData("risk_officer RISK-OFFICER RiskOfficer risk  officer", "[…] […] […] […]")]
    [InlineData("The chief risk officer's view", "The […]'s view")]
    [InlineData("Marta Ölund and MARTA ÖLUND", "[…] and […]")]
    [InlineData("Al also called; almost all agree with al.", "[…] also called; almost all agree with […].")]
    [InlineData("Ri\u200Bsk Off\u00ADicer", "[…]")]
    [InlineData("ｒｉｓｋ＿ｏｆｆｉｃｅｒ", "[…]")]
    [InlineData("データ 科学者", "[…]")]
    [InlineData("The risk is that no officer signs.", "The risk is that no officer signs.")]
    [InlineData("risk of the whole thing: officer", "risk of the whole thing: officer")]
    [InlineData("", "")]
    public void Apply_NamesInAnyForm_AreBlank(string text, string masked) => Assert.Equal(masked, Mask.Apply(text));

    [Fact]
    public void Apply_BrokenText_IsTaken() => Assert.Equal("[…] \uD800 x", Mask.Apply("al \uD800 x"));
}
