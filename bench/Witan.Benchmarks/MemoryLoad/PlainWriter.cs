using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>What somebody writes who keeps notes in SQLite without us: one row and its full text, one synced commit for each.</summary>
internal sealed class PlainWriter : IDisposable
{
    private readonly SqliteConnection _connection;

    public PlainWriter(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL;");
        Run("PRAGMA synchronous = FULL;");
        Run("CREATE TABLE notes (tenant_id TEXT, id TEXT, kind TEXT, domain TEXT, type TEXT, at_ms INTEGER, content TEXT, digest TEXT, recorded_by TEXT, PRIMARY KEY (tenant_id, id));");
        Run("CREATE INDEX notes_by_digest ON notes (tenant_id, digest);");
        Run("CREATE VIRTUAL TABLE words USING fts5(content, tokenize = 'porter');");
    }

    /// <summary>Writes for so long, and gives how many a second.</summary>
    public double Measure(TimeSpan duration)
    {
        using var note = _connection.CreateCommand();
        note.CommandText = "INSERT INTO notes VALUES ('local', @id, 'note', 'general', 'other', @at, @content, @digest, 'local');";
        using var words = _connection.CreateCommand();
        words.CommandText = "INSERT INTO words (content) VALUES (@content);";
        var (began, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(began) < duration)
        {
            count++;
            var text = $"Note {count}: {LoadTexts.Words(count, 20)}.";
            using var transaction = _connection.BeginTransaction(deferred: false);
            (note.Transaction, words.Transaction) = (transaction, transaction);
            Execute(note, ("@id", $"{count:D16}"), ("@at", (long)count), ("@content", text), ("@digest", $"{count:x64}"));
            Execute(words, ("@content", text));
            transaction.Commit();
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public void Dispose() => _connection.Dispose();

    private static void Execute(SqliteCommand command, params (string Name, object Value)[] parameters)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
