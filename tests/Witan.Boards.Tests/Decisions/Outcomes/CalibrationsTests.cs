using Witan.Boards.Decisions.Outcomes;

namespace Witan.Boards.Tests.Decisions.Outcomes;

public sealed class CalibrationsTests
{
    [Fact]
    public void Of_PutsEachForecastIntoItsTenth_TheBoardFirst()
    {
        var made = Calibrations.Of([new("rapid", 0.7, true), new("rapid", 0.75, false), new("rapid", 1, true), new("rapid", 0, false), new(Forecasts.Board, 0.3, true)]);
        Assert.Equal([Forecasts.Board, "rapid"], made.Select(persona => persona.Persona));
        Assert.Equal([(0.0, 1), (0.7, 2), (0.9, 1)], made[1].Bins.Select(bin => (bin.From, bin.Count)));
        Assert.Equal((0.725, 0.5), (Math.Round(made[1].Bins[1].Confidence, 6), made[1].Bins[1].RightShare));
    }

    [Fact]
    public void Of_AnyForecasts_CountsEachOnceAndInItsBin()
    {
        var chance = new Random(5);
        for (var number = 0; number < 1_000; number++)
        {
            var forecasts = Enumerable.Range(0, chance.Next(1, 50)).Select(_ => new Forecast($"p{chance.Next(3)}", Math.Round(chance.NextDouble(), 2), chance.Next(2) == 0)).ToList();
            foreach (var persona in Calibrations.Of(forecasts))
            {
                var own = forecasts.Where(forecast => forecast.Persona == persona.Persona).ToList();
                Assert.Equal(own.Count, persona.Bins.Sum(bin => bin.Count));
                Assert.Equal(Forecasts.Brier(own), persona.Brier);
                Assert.All(persona.Bins, bin => Assert.InRange(bin.Confidence, bin.From - 1e-9, bin.To + 1e-9));
            }
        }
    }
}
