using System.Diagnostics.Metrics;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Trace;
using Witan.Server.Health;
using Witan.Testing;

namespace Witan.Server.Tests.Health;

public sealed class ModelSightingsTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly Meter _meter = new(ModelTelemetry.Name);
    private readonly Counter<long> _calls;
    private readonly ModelSightings _sightings;
    private readonly string _provider = $"provider-{Guid.NewGuid():N}";

    public ModelSightingsTests()
    {
        _calls = _meter.CreateCounter<long>(ModelTelemetry.CallsName);
        _sightings = new ModelSightings(_time);
    }

    public void Dispose()
    {
        _sightings.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void Last_IsTheNewestCallOfAModel()
    {
        Assert.Null(_sightings.Last($"{_provider}/m"));
        Count("m", CallOutcomes.Answered);
        Assert.Equal((CallOutcomes.Answered, _time.GetUtcNow()), _sightings.Last($"{_provider}/m"));
        _time.Advance(TimeSpan.FromMinutes(1));
        var failed = CallOutcomes.Of(ModelFault.Overloaded);
        Count("m", failed);
        Assert.Equal((failed, _time.GetUtcNow()), _sightings.Last($"{_provider}/m"));
        Assert.False(ModelSightings.Answers(failed));
        Assert.True(ModelSightings.Answers(CallOutcomes.Answered));
        Assert.Null(_sightings.Last($"{_provider}/other"));
    }

    [Theory]
    [InlineData("not_made")]
    [InlineData(CallOutcomes.Cancelled)]
    [InlineData(null)]
    public void ACallThatWasNeverSent_SaysNothingOfTheModel(string? outcome)
    {
        Count("m", CallOutcomes.Answered);
        var seen = _sightings.Last($"{_provider}/m");
        _time.Advance(TimeSpan.FromMinutes(1));
        Count("m", outcome);
        Assert.Equal(seen, _sightings.Last($"{_provider}/m"));
    }

    [Fact]
    public void ManyModels_AreBounded_AndThoseThatAreKnownStayFresh()
    {
        for (var number = 0; number < ModelSightings.ModelsMax * 2; number++)
        {
            Count($"m{number}", CallOutcomes.Answered);
        }

        Assert.InRange(Enumerable.Range(0, ModelSightings.ModelsMax * 2).Count(number => _sightings.Last($"{_provider}/m{number}") is not null), 1, ModelSightings.ModelsMax);
        _time.Advance(TimeSpan.FromMinutes(1));
        Count("m0", CallOutcomes.Answered);
        Assert.Equal(_time.GetUtcNow(), _sightings.Last($"{_provider}/m0")!.Value.At);
    }

    private void Count(string model, string? outcome) =>
        _calls.Add(1, new("gen_ai.provider.name", _provider), new("gen_ai.request.model", model), new KeyValuePair<string, object?>("witan.outcome", outcome));
}
