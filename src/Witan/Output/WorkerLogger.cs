using Microsoft.Extensions.Logging;

namespace Witan.Output;

/// <summary>Passes on what a worker warns of.</summary>
/// <param name="lines">Who is told.</param>
internal sealed class WorkerLogger(WorkerLines lines) : ILogger
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var cause = exception is null ? string.Empty : $" {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";
            lines.Say("warning", formatter(state, exception) + cause);
        }
    }
}
