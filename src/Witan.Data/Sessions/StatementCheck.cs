using System.Collections.Concurrent;
using Witan.Data.Model;
using Witan.Data.Sessions.Checks;

namespace Witan.Data.Sessions;

/// <summary>Refuses a statement on a tenant's table that does not say for whom, or that does what the table's rights leave out.</summary>
/// <remarks>
/// PostgreSQL would show it no rows; SQLite has no row security, so that this is its wall. A statement is read once, when it
/// is first used, and a test reads all of them beforehand. It reads a part of SQL only, and refuses what it does not know:
/// <list type="bullet">
/// <item>every use of a tenant's table is bound by <c>tenant_id = @tenant</c>, or by the <c>tenant_id</c> of one that is bound,
/// in a term that AND joins to the rest; users' rows likewise by <c>(user_id = @user OR @wide = 1)</c>;</item>
/// <item>an insert names <c>tenant_id</c> first and <c>user_id</c> second, and every row gives the context's, or selects them from rows
/// that are bound;</item>
/// <item>no statement changes <c>tenant_id</c> or <c>user_id</c>, and DO UPDATE is bound as an update is;</item>
/// <item>a table of the program's own needs no terms, and a tenant's table beside it needs its own all the same;</item>
/// <item>names stand unquoted and without a schema, and are tables of the program.</item>
/// </list>
/// </remarks>
public sealed class StatementCheck
{
    private readonly Dictionary<string, Table> _tables;
    private readonly ConcurrentDictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="StatementCheck"/> class.</summary>
    /// <param name="tables">The tables that the program knows.</param>
    public StatementCheck(IEnumerable<Table> tables) =>
        _tables = tables.ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Throws when a statement may not run for a tenant.</summary>
    /// <param name="sql">The statement.</param>
    /// <exception cref="InvalidOperationException">It touches a tenant's table without the context. A programmer's mistake.</exception>
    public void Require(string sql)
    {
        if (_read.GetOrAdd(sql, text => Fault(text) ?? string.Empty) is { Length: > 0 } fault)
        {
            throw new InvalidOperationException($"{fault} The statement: {sql}");
        }
    }

    /// <summary>Says what is wrong with a statement; null when it may run for a tenant.</summary>
    /// <param name="sql">One or more statements.</param>
    public string? Fault(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        try
        {
            foreach (var statement in SqlReader.Read(sql))
            {
                new StatementReader(_tables).Check(statement);
            }

            return null;
        }
        catch (UnsafeStatementException fault)
        {
            return fault.Message;
        }
    }
}
