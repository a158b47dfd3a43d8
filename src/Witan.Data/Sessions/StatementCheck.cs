using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Witan.Data.Model;

namespace Witan.Data.Sessions;

/// <summary>Refuses a statement on a tenant's table that does not say for whom.</summary>
/// <remarks>
/// PostgreSQL would show it no rows; SQLite has no row security, so that this is its wall. A statement is read once, when it
/// is first used, and a test reads all of them beforehand. Being a reader of words and not of SQL, it accepts only the forms below.
/// </remarks>
public sealed class StatementCheck
{
    private const string TenantTerm = """\btenant_id\s*=\s*(@tenant\b|\w+\.tenant_id\b)""";
    private const string SharedTerm = """\btenant_id\s+IN\s*\(\s*@tenant\s*,\s*'\*'\s*\)""";
    private const string UserTerm = """\buser_id\s*=\s*@user\s+OR\s+@wide\s*=\s*1\b""";

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
        return Comments.Replace(sql, " ").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(FaultOfOne).FirstOrDefault(fault => fault is not null);
    }

    private string? FaultOfOne(string statement)
    {
        if (Definition.IsMatch(statement))
        {
            return "A statement for a tenant does not change the schema or the settings.";
        }

        // Every word that names a table counts, wherever it stands: a clause that is not understood can then not hide one.
        var named = Words.Matches(statement).Select(word => word.Value).Where(_tables.ContainsKey).Select(name => _tables[name]).ToList();
        var insert = Insertion.Match(statement);
        if (insert.Success && _tables.TryGetValue(insert.Groups["table"].Value, out var target))
        {
            named.Remove(target);
            if (FaultOfInsert(target, insert, statement) is { } fault)
            {
                return fault;
            }
        }

        return named.Distinct().Select(table => FaultOfUse(table, named.Count(other => OfTenant(other)), statement)).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOfInsert(Table table, Match insert, string statement)
    {
        if (!OfTenant(table))
        {
            return table.Scope == TableScope.Operator && !table.Rights.HasFlag(TableRights.Insert) ? $"{table.Name} is the operator's." : null;
        }

        if (!insert.Groups["columns"].Value.TrimStart().StartsWith(Table.TenantColumn, StringComparison.OrdinalIgnoreCase))
        {
            return $"An insert into {table.Name} names {Table.TenantColumn} as its first column.";
        }

        if (table.Scope == TableScope.User && !SecondIsUser.IsMatch(insert.Groups["columns"].Value))
        {
            return $"An insert into {table.Name} names {Table.UserColumn} as its second column.";
        }

        var values = statement[(insert.Index + insert.Length)..];
        return table.Scope == TableScope.User
            ? ValuesOfUser.IsMatch(values) || OfSelected(values) ? null : $"An insert into {table.Name} gives @tenant and @user, or selects both."
            : ValuesOfTenant.IsMatch(values) || OfSelected(values) ? null : $"An insert into {table.Name} gives @tenant, or selects it.";
    }

    private static string? FaultOfUse(Table table, int tables, string statement)
    {
        if (!OfTenant(table))
        {
            return null;
        }

        var reads = statement.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || statement.StartsWith("WITH", StringComparison.OrdinalIgnoreCase);
        var terms = TenantTerms.Count(statement) + (table.Scope == TableScope.Shared && reads ? SharedTerms.Count(statement) : 0);
        if (terms < tables)
        {
            return $"{table.Name} is a tenant's table, and each use of one needs tenant_id = @tenant.";
        }

        return table.Scope == TableScope.User && !UserTerms.IsMatch(statement)
            ? $"{table.Name} holds users' rows, and a use of it needs (user_id = @user OR @wide = 1)."
            : null;
    }

    private static bool OfSelected(string values) => Selected.IsMatch(values);

    private static bool OfTenant(Table table) => table.Scope != TableScope.Operator;

    private static readonly Regex Comments = new("--[^\n]*", RegexOptions.CultureInvariant);
    private static readonly Regex Words = new(@"(?<![@.\w'])[A-Za-z_]\w*(?!\w*\s*\.)(?!\w)", RegexOptions.CultureInvariant);
    private static readonly Regex Definition = new(@"^\s*(CREATE|DROP|ALTER|PRAGMA|ATTACH|DETACH|SET|RESET|GRANT|REVOKE|TRUNCATE|COPY|VACUUM)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Insertion = new(@"\bINSERT\s+INTO\s+(?<table>\w+)\s*\((?<columns>[^)]*)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex SecondIsUser = new(@"^\s*tenant_id\s*,\s*user_id\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex ValuesOfTenant = new(@"^\s*(VALUES\s*\(|SELECT\s)\s*@tenant\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex ValuesOfUser = new(@"^\s*(VALUES\s*\(|SELECT\s)\s*@tenant\s*,\s*@user\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Selected = new(@"^\s*SELECT\s+(\w+\.)?tenant_id\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex TenantTerms = new(TenantTerm, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex SharedTerms = new(SharedTerm, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex UserTerms = new(UserTerm, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
