using System.Globalization;
using Witan.Boards.Records.Board;

namespace Witan.Boards.Tests.Board.Records;

public sealed class NumberCheckTests
{
    [Theory]
    [InlineData("It costs 1,800 EUR.", "1800 EUR are too much.")]
    [InlineData("It costs 1.800 EUR.", "1,800 EUR are too much.")]
    [InlineData("It costs 1 800 EUR.", "1800 EUR are too much.")]
    [InlineData("It costs 1800 EUR.", "1 800 EUR are too much.")]
    [InlineData("It costs 1'800 EUR.", "1.8k are too much.")]
    [InlineData("The budget is 50 kEUR.", "50,000 EUR are there.")]
    [InlineData("At least 99.90 %.", "99.9 % is asked for.")]
    [InlineData("Ready on 2026-04-02.", "April 2, 2026.")]
    [InlineData("Version 1.2.3 is out.", "We take 1.2.3.")]
    [InlineData("Items 30,60,90.", "60 is one of them.")]
    [InlineData("1,234,567.50 EUR", "1234567.5 EUR")]
    [InlineData("Nothing.", "P95, UTF-8 and COVID-19 are names, not figures.")]
    [InlineData("Nothing.", "No figure at all.")]
    public void Missing_FigureThatStandsThere_IsNotNamed(string source, string claim) => Assert.Empty(NumberCheck.Of([source]).Missing(claim));

    [Theory]
    [InlineData("It costs 1,800 EUR.", "It costs 1,900 EUR.", "1,900")]
    [InlineData("It costs 1,800 EUR.", "It costs 180 EUR.", "180")]
    [InlineData("We have 12 people.", "We have 12.5 people.", "12.5")]
    [InlineData("", "Half of 30 is 15, and 30 is 30.", "30|15")]
    [InlineData("Version 1.2.3.", "Version 1.2.4.", "1.2.4")]
    [InlineData("Call P95.", "It takes 95 ms.", "95")]
    public void Missing_FigureThatStandsNowhere_IsNamedAsItIsWritten(string source, string claim, string missing) =>
        Assert.Equal(missing.Split('|'), NumberCheck.Of([source]).Missing(claim));

    [Fact]
    public void Missing_AnyNumberInAnyForm_IsFoundAndItsNeighbourIsNot()
    {
        var random = new Random(20_261_121);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var number = random.NextInt64(1_000, 900_000_000_000);
            var grouped = number.ToString("N0", CultureInfo.InvariantCulture);
            string[] forms = [number.ToString(CultureInfo.InvariantCulture), grouped, grouped.Replace(',', ' '), grouped.Replace(',', '\u202f'), grouped + ".00"];
            var (written, told) = (forms[random.Next(forms.Length)], forms[random.Next(forms.Length)]);
            var check = NumberCheck.Of([$"There are {written} of them"]);
            Assert.True(check.Missing($"All {told} count.").Count == 0, $"{written} / {told}");
            Assert.Equal([$"{number + 1}"], check.Missing($"All {number + 1} count."));
        }
    }

    [Fact]
    public void Missing_AnyText_EndsAndNamesPiecesOfTheText()
    {
        var random = new Random(7);
        const string letters = "0123456789.,' kM-aZ_\u00a0é";
        for (var turn = 0; turn < 5_000; turn++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => letters[random.Next(letters.Length)])]);
            Assert.All(NumberCheck.Of([]).Missing(text), figure => Assert.Contains(figure, text, StringComparison.Ordinal));
            Assert.Empty(NumberCheck.Of([text]).Missing(text));
        }
    }
}
