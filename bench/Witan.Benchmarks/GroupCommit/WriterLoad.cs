using Witan.Data;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Kernel.Identity;

namespace Witan.Benchmarks.GroupCommit;

/// <summary>Writers that each wait for their last write before the next: as many as there are, so many wait for the disk at most.</summary>
/// <param name="options">What is measured.</param>
internal sealed class WriterLoad(GroupCommitOptions options)
{
    private const string Up = """
        CREATE TABLE lines (
            tenant_id keytext NOT NULL,
            line_id   BIGINT  NOT NULL,
            text      TEXT    NOT NULL,
            PRIMARY KEY (tenant_id, line_id)
        );
        """;

    private const string Insert = "INSERT INTO lines (tenant_id, line_id, text) VALUES (@tenant, @id, @text);";

    /// <summary>With its key and SQLite's own bytes a row takes about 200.</summary>
    private const int TextLength = 180;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    private static readonly DataModel Model = new(new DataModule(
        new MigrationSet("bench", [new Migration("bench", 1, "lines", new Script(Up), new Script("DROP TABLE lines;"))]),
        new Table("lines", TableScope.Tenant, TableRights.All, "tenant_id", "line_id")));

    /// <summary>Runs once, on a new database.</summary>
    public async Task<Measurement> RunAsync(int batchMax, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(options.Directory, $"group-commit-{Environment.ProcessId}"));
        try
        {
            var place = new DataOptions { Directory = directory.FullName, BatchMax = batchMax };
            await using var database = await Databases.OpenAsync(place, Model, TimeProvider.System, cancellationToken);
            return await MeasureAsync(database, cancellationToken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private async Task<Measurement> MeasureAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var ids = 0L;
        await Task.WhenAll(Writers(WarmUp));
        var began = TimeProvider.System.GetTimestamp();
        var waits = await Task.WhenAll(Writers(options.Duration));
        return Measurement.Of(waits.SelectMany(own => own), TimeProvider.System.GetElapsedTime(began));

        IEnumerable<Task<List<TimeSpan>>> Writers(TimeSpan duration) => Enumerable.Range(0, options.Writers)
            .Select(_ => Task.Run(() => WriteAsync(database, duration, () => Interlocked.Increment(ref ids), cancellationToken), cancellationToken));
    }

    private static async Task<List<TimeSpan>> WriteAsync(IDatabase database, TimeSpan duration, Func<long> nextId, CancellationToken cancellationToken)
    {
        var waits = new List<TimeSpan>();
        var text = new string('x', TextLength);
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < duration)
        {
            var id = nextId();
            var asked = TimeProvider.System.GetTimestamp();
            await database.WriteAsync(TenantContext.Local, session => session.ExecuteAsync(Insert, new { id, text }), cancellationToken);
            waits.Add(TimeProvider.System.GetElapsedTime(asked));
        }

        return waits;
    }
}
