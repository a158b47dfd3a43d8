using Microsoft.Extensions.Logging;

namespace Witan.Commands.Mcp;

/// <summary>Says on standard error what the server warns of: standard output belongs to the protocol alone.</summary>
/// <param name="output">Where to.</param>
internal sealed class McpLog(TextWriter output) : ILoggerFactory, ILogger
{
    private readonly Lock _gate = new();

    /// <summary>Says something in one line.</summary>
    public void Say(string message)
    {
        lock (_gate)
        {
            output.WriteLine($"witan: {message.ReplaceLineEndings(" ")}");
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A call that the client cancelled has ended as it wished: what there is to say of it was said.
        if (IsEnabled(logLevel) && exception is not OperationCanceledException)
        {
            Say(formatter(state, exception) + (exception is null ? string.Empty : $" {exception.GetType().Name}: {exception.Message}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
