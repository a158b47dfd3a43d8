using System.Collections.Concurrent;
using System.Globalization;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Benchmarks.Backups;

/// <summary>Writers that together write so many rows a second, each in a transaction of its own.</summary>
internal sealed class PacedWriters : IAsyncDisposable
{
    /// <summary>Reads what was written.</summary>
    public const string SelectIds = "SELECT message_id FROM outbox WHERE tenant_id = @tenant LIMIT 10000000;";

    private const string Insert = """
        INSERT INTO outbox (tenant_id, message_id, kind, payload, created_ms, due_ms, attempts, claimed_until)
        VALUES (@tenant, @id, 'load', @payload, 0, 0, 0, 0);
        """;

    private const int Writers = 8;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<string> _acknowledged = [];
    private readonly List<Task> _tasks = [];

    /// <summary>Starts them.</summary>
    public static PacedWriters Start(IDatabase database, TenantContext context, int perSecond)
    {
        var writers = new PacedWriters();
        for (var writer = 0; writer < Writers; writer++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"w{writer}");
            writers._tasks.Add(Task.Run(() => writers.WriteAsync(database, context, name, perSecond / Writers), CancellationToken.None));
        }

        return writers;
    }

    /// <summary>Gets what was acknowledged so far.</summary>
    public IReadOnlyCollection<string> Acknowledged() => [.. _acknowledged];

    /// <summary>Stops them and waits for the writes in flight.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_tasks);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task WriteAsync(IDatabase database, TenantContext context, string name, int perSecond)
    {
        var payload = new string('x', 150);
        var began = TimeProvider.System.GetTimestamp();
        for (var number = 0; !_stop.IsCancellationRequested; number++)
        {
            var ahead = TimeSpan.FromSeconds((double)number / perSecond) - TimeProvider.System.GetElapsedTime(began);
            if (ahead > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(ahead, CancellationToken.None);
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            await database.WriteAsync(context, session => session.ExecuteAsync(Insert, new { id, payload }), CancellationToken.None);
            _acknowledged.Add(id);
        }
    }
}
