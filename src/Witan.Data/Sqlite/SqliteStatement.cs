using System.Collections;
using System.Reflection;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Witan.Kernel.Identity;

namespace Witan.Data.Sqlite;

/// <summary>One prepared statement, and where its parameters come from.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _handle;
    private readonly string[] _names;
    private readonly PropertyInfo?[] _properties;
    private Type? _type;

    public SqliteStatement(SqliteConnection connection, sqlite3_stmt handle)
    {
        _connection = connection;
        _handle = handle;
        _names = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(handle)).Select(Name)];
        _properties = new PropertyInfo?[_names.Length];

        string Name(int index) => raw.sqlite3_bind_parameter_name(handle, index).utf8_to_string()?.TrimStart('@') ?? string.Empty;
    }

    /// <summary>Runs it; false, and nothing has happened, when a parameter is missing or of a type that is not known here.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool TryExecute(object? parameters, TenantContext context, out int rows)
    {
        rows = 0;
        if (parameters is IEnumerable || !TryBindAll(parameters, context))
        {
            return false;
        }

        try
        {
            Step();
            rows = raw.sqlite3_stmt_readonly(_handle) == 0 ? raw.sqlite3_changes(_connection.Handle) : -1;
            return true;
        }
        finally
        {
            raw.sqlite3_reset(_handle);
        }
    }

    public void Dispose() => _handle.Dispose();

    private void Step()
    {
        int code;
        do
        {
            // Rows that a RETURNING gives are nobody's; whoever wants them asks for rows.
            code = raw.sqlite3_step(_handle);
        }
        while (code == raw.SQLITE_ROW);

        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, _connection.Handle);
        }
    }

    private bool TryBindAll(object? parameters, TenantContext context)
    {
        Read(parameters?.GetType());
        for (var index = 0; index < _names.Length; index++)
        {
            // The context's own come last in the general way, and win.
            var bound = _names[index] switch
            {
                "tenant" => TryBind(index + 1, context.Tenant.Value),
                "user" => TryBind(index + 1, context.User.Value),
                "wide" => TryBind(index + 1, context.Reach == Reach.Tenant ? 1 : 0),
                _ => _properties[index] is { } property && TryBind(index + 1, property.GetValue(parameters)),
            };
            if (!bound)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds the properties, once for each type: a statement has one caller, and so one type of parameters.</summary>
    private void Read(Type? type)
    {
        if (type == _type)
        {
            return;
        }

        for (var index = 0; index < _names.Length; index++)
        {
            _properties[index] = type?.GetProperty(_names[index], BindingFlags.Public | BindingFlags.Instance);
        }

        _type = type;
    }

    private bool TryBind(int index, object? value)
    {
        var code = value switch
        {
            null => raw.sqlite3_bind_null(_handle, index),
            string text => raw.sqlite3_bind_text(_handle, index, text),
            int number => raw.sqlite3_bind_int64(_handle, index, number),
            long number => raw.sqlite3_bind_int64(_handle, index, number),
            bool flag => raw.sqlite3_bind_int64(_handle, index, flag ? 1 : 0),
            double number when double.IsFinite(number) => raw.sqlite3_bind_double(_handle, index, number),
            // Bound as bytes, none of them would be taken for null.
            byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_handle, index, 0),
            byte[] bytes => raw.sqlite3_bind_blob(_handle, index, bytes),
            _ => raw.SQLITE_MISMATCH,
        };
        return code == raw.SQLITE_OK;
    }
}
