using Microsoft.Data.Sqlite;
using Witan.Data.Sqlite;
using Witan.Memory.Recall;

namespace Witan.Commands.Memory;

/// <summary>SQLite's own full-text search over the same texts, in memory: what comes with the database for nothing.</summary>
internal sealed class MemoryBenchFullText : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<(string Id, string Text)> _texts;

    public MemoryBenchFullText(IReadOnlyList<(string Id, string Text)> texts)
    {
        NativeSqlite.Initialize();
        _texts = texts;
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE turns USING fts5(said, tokenize = 'porter unicode61')";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO turns (rowid, said) VALUES (@row, @said)";
        var row = command.Parameters.Add("@row", SqliteType.Integer);
        var said = command.Parameters.Add("@said", SqliteType.Text);
        for (var i = 0; i < texts.Count; i++)
        {
            (row.Value, said.Value) = (i, texts[i].Text);
            command.ExecuteNonQuery();
        }
    }

    public IReadOnlyList<string> Rank(string question)
    {
        var words = MemoryBenchRankings.Words(question).Where(word => !RecallText.IsStopWord(word)).Select(word => $"\"{word}\"").ToArray();
        var scores = new double[_texts.Count];
        if (words.Length > 0)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "SELECT rowid, bm25(turns) FROM turns WHERE turns MATCH @words";
            command.Parameters.AddWithValue("@words", string.Join(" OR ", words));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                scores[reader.GetInt32(0)] = -reader.GetDouble(1);
            }
        }

        return MemoryBenchRankings.Ordered(_texts, scores);
    }

    public void Dispose() => _connection.Dispose();
}
