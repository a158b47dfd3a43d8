using Microsoft.Extensions.Logging;

namespace Witan.Server.Logging;

/// <summary>Writes the log, one line for each entry. Safe to share between threads.</summary>
/// <param name="output">Where; standard error, so that standard output stays for what is asked for.</param>
/// <param name="options">How.</param>
/// <param name="secrets">What is never written.</param>
/// <param name="time">The clock.</param>
public sealed class LineLoggerProvider(TextWriter output, LogOptions options, LogSecrets secrets, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    private readonly Lock _gate = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LineLogger(this, categoryName);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The writer is its owner's.
    }

    private void Write<TState>(LogLevel level, string category, EventId id, TState state, Exception? fault, Func<TState, Exception?, string> formatter)
    {
        var scopes = new List<KeyValuePair<string, object?>>();
        _scopes.ForEachScope(static (scope, all) => all.AddRange(scope as IEnumerable<KeyValuePair<string, object?>> ?? []), scopes);
        scopes.RemoveAll(scope => scope.Key == "{OriginalFormat}");
        var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
        var line = options.IsJson
            ? JsonLogLine.Json(time.GetUtcNow(), level, category, id, formatter(state, fault), values, scopes, fault, secrets)
            : JsonLogLine.Plain(time.GetUtcNow(), level, formatter(state, fault), scopes, fault, secrets);
        lock (_gate)
        {
            output.WriteLine(line);
        }
    }

    private sealed class LineLogger(LineLoggerProvider owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => owner._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= owner.LeastOf(category);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                owner.Write(logLevel, category, eventId, state, exception, formatter);
            }
        }
    }

    /// <summary>The framework tells of every request and every trigger; ours is what people read.</summary>
    private LogLevel LeastOf(string category) =>
        category.StartsWith("Witan", StringComparison.Ordinal) || options.Least > LogLevel.Warning ? options.Least : LogLevel.Warning;
}
