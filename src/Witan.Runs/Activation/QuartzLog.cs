using Microsoft.Extensions.Logging;

namespace Witan.Runs.Activation;

/// <summary>Passes Quartz's warnings and errors on to our log, and nothing below: it tells of every trigger.</summary>
/// <remarks>A node that cannot check in says so here alone.</remarks>
/// <param name="logger">Ours.</param>
internal sealed class QuartzLog(ILogger logger) : ILoggerFactory, ILoggerProvider, ILogger
{
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
        if (IsEnabled(logLevel))
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The log is its owner's.
    }
}
