using Microsoft.Data.Sqlite;
using Witan.Data.Sqlite;

namespace Witan.Benchmarks.MemoryScale;

/// <summary>SQLite's full-text search over the same texts, in memory.</summary>
internal sealed class FullTextTable : IDisposable
{
    private readonly SqliteConnection _connection;

    public FullTextTable()
    {
        NativeSqlite.Initialize();
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        Run("CREATE VIRTUAL TABLE memories USING fts5(said, tokenize = 'porter unicode61')");
    }

    public void Add(IEnumerable<string> texts)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO memories (said) VALUES (@said)";
        var said = command.Parameters.Add("@said", SqliteType.Text);
        foreach (var text in texts)
        {
            said.Value = text;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public int Ask(string question)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM memories WHERE memories MATCH @words ORDER BY rank LIMIT 10";
        command.Parameters.AddWithValue("@words", string.Join(" OR ", question.Split(' ').Skip(4).Select(word => $"\"{word}\"")));
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
