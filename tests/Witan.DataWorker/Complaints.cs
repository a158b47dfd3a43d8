using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Witan.DataWorker;

/// <summary>Tells standard error what a worker logs, from information on.</summary>
internal sealed class Complaints : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {eventId.Id} {formatter(state, exception)} {exception}"));
        }
    }
}
