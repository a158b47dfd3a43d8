using Microsoft.Extensions.Logging;
using Witan.Runs.Activation;
using Witan.Testing;

namespace Witan.Runs.Tests.Activation;

/// <summary>A database that is away for an hour fills no log.</summary>
public sealed class QuartzLogTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly Lines _lines = [];

    [Fact]
    public void Log_AStreamOfWarnings_IsALineAMinuteThatCountsTheOthers()
    {
        using var log = new QuartzLog(_lines, _time);
        for (var second = 0; second < 180; second++)
        {
            Say(log, LogLevel.Warning, "The database is away.");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, _lines.Count);
        Assert.All(_lines, line => Assert.Contains("The database is away.", line.Line, StringComparison.Ordinal));
        Assert.Equal([true, false, false], _lines.Select(line => line.Line.Contains("(0 more", StringComparison.Ordinal)));
        Assert.Equal(2, _lines.Count(line => line.Line.Contains("(59 more", StringComparison.Ordinal)));
    }

    [Fact]
    public void Log_WhatIsNoWarning_IsNotTold()
    {
        using var log = new QuartzLog(_lines, _time);
        Say(log, LogLevel.Information, "A trigger fired.");
        Say(log, LogLevel.Error, "It broke.");
        Assert.Equal(LogLevel.Error, Assert.Single(_lines).Level);
    }

    private static void Say(QuartzLog log, LogLevel level, string text) => log.Log(level, default, text, null, static (said, _) => said);

    private sealed class Lines : List<(LogLevel Level, string Line)>, ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Add((logLevel, formatter(state, exception)));
    }
}
