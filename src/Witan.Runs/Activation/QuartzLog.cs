using Microsoft.Extensions.Logging;

namespace Witan.Runs.Activation;

/// <summary>Passes Quartz's warnings and errors on to our log, one line per <see cref="Rest"/> at most, and nothing below: it tells of every trigger.</summary>
/// <remarks>A node that cannot check in says so here alone. While the database is away several loops of Quartz complain each time they try; the next line
/// says how many were left out. Safe to share between threads.</remarks>
/// <param name="logger">Ours.</param>
/// <param name="time">The clock.</param>
internal sealed partial class QuartzLog(ILogger logger, TimeProvider time) : ILoggerFactory, ILoggerProvider, ILogger
{
    /// <summary>The least time between two lines.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset? _toldAt;
    private int _leftOut;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
        // There is one place to log to.
    }

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && logger.IsEnabled(logLevel);

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel) && TakeTurn() is { } leftOut)
        {
            LogQuartz(logLevel, formatter(state, exception), leftOut, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The log is its owner's.
    }

    /// <summary>Gives how many lines were left out since the last one; null when this is one of them.</summary>
    private int? TakeTurn()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_toldAt is { } told && now - told < Rest)
            {
                _leftOut++;
                return null;
            }

            _toldAt = now;
            (var leftOut, _leftOut) = (_leftOut, 0);
            return leftOut;
        }
    }

    [LoggerMessage(EventId = 2201, Message = "The scheduler says: {Said} ({LeftOut} more of its lines were left out before this one.)")]
    private partial void LogQuartz(LogLevel level, string said, int leftOut, Exception? fault);
}
