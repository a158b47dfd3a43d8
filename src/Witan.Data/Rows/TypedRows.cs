using System.Data.Common;
using Microsoft.Data.Sqlite;
using Witan.Data.Postgres;
using Witan.Data.Sessions;
using Witan.Data.Sqlite;

namespace Witan.Data.Rows;

/// <summary>Reads rows one by one, without keeping them, and notices values that are not of the type that their column should hold.</summary>
/// <remarks>For the operator's work on rows that nobody vouches for. A value of another type reads as empty, and the row is not whole.</remarks>
/// <param name="command">The statement; disposed with the rows, because SQLite's reader ends with it.</param>
/// <param name="reader">Its rows.</param>
internal abstract class TypedRows(DbCommand command, DbDataReader reader) : IDisposable
{
    /// <summary>Gets whether every value that was asked for in this row was of its type.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Runs a statement of the operator's.</summary>
    /// <param name="session">The operator's session.</param>
    /// <param name="sql">A constant.</param>
    /// <param name="chosen">The parameter <c>@chosen</c>; null for a statement without one.</param>
    public static TypedRows Open(DataSession session, string sql, string? chosen)
    {
        var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        if (chosen is not null)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@chosen";
            parameter.Value = chosen;
            command.Parameters.Add(parameter);
        }

        return command is SqliteCommand sqlite ? new SqliteTypedRows(sqlite, sqlite.ExecuteReader()) : new PostgresTypedRows(command, command.ExecuteReader());
    }

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        IsWhole = true;
        return reader.Read();
    }

    /// <summary>Gets a text.</summary>
    public abstract string Text(int column);

    /// <summary>Gets a whole number.</summary>
    public abstract long Number(int column);

    /// <summary>Gets bytes.</summary>
    public abstract byte[] Bytes(int column);

    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }

    /// <summary>Notes that a value is not of its type, and gives what stands for it.</summary>
    protected T Spoiled<T>(T instead)
    {
        IsWhole = false;
        return instead;
    }
}
