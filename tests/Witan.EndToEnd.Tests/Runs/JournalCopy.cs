using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Sqlite;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>What the journals of a SQLite file hold, read from a copy behind the program's back: what a kill left is for the next process to recover.</summary>
/// <param name="Faults">What SQLite's own checks found, and gaps in the sequences: nothing, when all is well.</param>
/// <param name="Results">The steps that have a result, each as often as it has one, by run.</param>
/// <param name="Completed">The runs that completed.</param>
internal sealed record JournalCopy(IReadOnlyList<string> Faults, ILookup<string, string> Results, IReadOnlySet<string> Completed)
{
    private static readonly string[] Endings = ["", "-wal"];

    /// <summary>Copies a file that no process has open, and reads the copy.</summary>
    public static JournalCopy Of(string path)
    {
        NativeSqlite.Initialize();
        var copy = Path.Combine(Path.GetDirectoryName(path)!, "copy", "witan.db");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        foreach (var ending in Endings)
        {
            File.Delete(copy + ending);
            if (File.Exists(path + ending))
            {
                File.Copy(path + ending, copy + ending);
            }
        }

        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        return Read(connection);
    }

    private static JournalCopy Read(SqliteConnection connection)
    {
        var rows = connection.Query<Row>("SELECT run_id AS Run, seq AS Seq, type AS Type, payload AS Payload FROM run_events ORDER BY run_id, seq;").ToList();
        var faults = connection.Query<string>("PRAGMA integrity_check;").Where(line => line != "ok")
            .Concat(rows.GroupBy(row => row.Run).Where(run => run.Last().Seq != run.Count()).Select(run => $"the sequence of {run.Key} has a gap"));
        return new JournalCopy(
            [.. faults],
            rows.Where(row => row.Type == "script.step-done").ToLookup(row => row.Run, row => Text(row, "step")),
            rows.Where(row => row.Type == "run.closed" && Text(row, "outcome").Equals("completed", StringComparison.OrdinalIgnoreCase)).Select(row => row.Run).ToHashSet());
    }

    private static string Text(Row row, string name)
    {
        using var json = JsonDocument.Parse(row.Payload);
        return json.RootElement.EnumerateObject().Single(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value.ToString();
    }

    private sealed record Row
    {
        public string Run { get; init; } = string.Empty;

        public long Seq { get; init; }

        public string Type { get; init; } = string.Empty;

        public string Payload { get; init; } = string.Empty;
    }
}
