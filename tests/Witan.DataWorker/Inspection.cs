using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.DataWorker;

/// <summary>What a database holds after whatever happened to it.</summary>
/// <param name="Faults">What SQLite's own checks found: nothing, when all is well.</param>
/// <param name="Writers">What stands, by writer.</param>
public sealed record Inspection(IReadOnlyList<string> Faults, IReadOnlyDictionary<int, WriterState> Writers)
{
    private const string SelectRows = """
        SELECT writer AS Writer, number AS Number, COUNT(*) AS Rows, MIN(LENGTH(filler)) AS Length
          FROM entries
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1)
         GROUP BY writer, number ORDER BY writer, number LIMIT 10000000;
        """;

    /// <summary>Looks at everything.</summary>
    public static async Task<Inspection> OfAsync(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var rows = await database.ReadAsync(TenantContext.Local, session => session.QueryAsync<Row>(SelectRows), CancellationToken.None);
        return new Inspection(
            FaultsOf(database.Place),
            rows.GroupBy(row => (int)row.Writer).ToDictionary(own => own.Key, own => StateOf([.. own])));
    }

    /// <summary>Writes it as lines.</summary>
    public IEnumerable<string> Print() =>
    [
        .. Faults.Select(fault => $"fault {fault}"),
        .. Writers.OrderBy(writer => writer.Key).Select(writer =>
            $"writer {writer.Key} whole={Text(writer.Value.Whole)} torn={Text(writer.Value.Torn)} wrong={Text(writer.Value.Wrong)}"),
    ];

    /// <summary>Reads the lines; those of other kinds are passed over.</summary>
    public static Inspection Parse(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return new Inspection(
            [.. all.Where(line => line.StartsWith("fault ", StringComparison.Ordinal))],
            all.Where(line => line.StartsWith("writer ", StringComparison.Ordinal)).Select(line => line.Split(' ', '=')).ToDictionary(
                words => int.Parse(words[1], CultureInfo.InvariantCulture),
                words => new WriterState(Ranges.Parse(words[3]), Ranges.Parse(words[5]), Ranges.Parse(words[7]))));
    }

    /// <summary>Asks SQLite behind the storage's back.</summary>
    private static List<string> FaultsOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return
        [
            .. connection.Query<string>("PRAGMA integrity_check;").Where(line => line != "ok"),
            .. connection.Query<string>("""SELECT "table" FROM pragma_foreign_key_check;""").Select(table => $"a row of {table} refers to none"),
        ];
    }

    private static WriterState StateOf(IReadOnlyList<Row> rows)
    {
        var torn = rows.Where(row => row.Rows != Numbering.Parts((int)row.Number) || row.Length != Numbering.Length((int)row.Number));
        return new WriterState(
            NumbersOf(rows.Except(torn)), NumbersOf(torn), NumbersOf(rows.Where(row => Numbering.Fails((int)row.Number))));
    }

    private static SortedSet<int> NumbersOf(IEnumerable<Row> rows) => [.. rows.Select(row => (int)row.Number)];

    private static string Text(IReadOnlySet<int> numbers) => Ranges.Format([.. numbers]);

    /// <summary>Filled by its properties: without a row SQLite gives its counts no type that a constructor could be chosen by.</summary>
    private sealed record Row
    {
        public long Writer { get; init; }

        public long Number { get; init; }

        public long Rows { get; init; }

        public long Length { get; init; }
    }
}
