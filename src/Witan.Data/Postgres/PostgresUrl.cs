using System.Globalization;
using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>Reads <c>postgres://user:password@host:port/database?sslmode=require</c>.</summary>
public static class PostgresUrl
{
    private const int TimeoutSecondsMax = 1024;

    private const string Form = "It reads postgres://USER:PASSWORD@HOST:PORT/DATABASE, and may end with ?sslmode=require or ?host=/path/of/socket.";

    /// <summary>Reads an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="setting">The setting that holds it; messages name it and never the address, which holds a password.</param>
    /// <exception cref="StorageException">It is not an address of a PostgreSQL database.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string url, string setting)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql"))
        {
            throw Wrong($"{setting} is not the address of a PostgreSQL database.");
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(uri.Host),
            Port = uri.IsDefaultPort || uri.Port < 0 ? NpgsqlConnection.DefaultPort : uri.Port,
            Username = Uri.UnescapeDataString(user[0]),
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
        };
        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(builder, part.Split('=', 2), setting);
        }

        return string.IsNullOrEmpty(builder.Username) || string.IsNullOrEmpty(builder.Database) || string.IsNullOrEmpty(builder.Host)
            ? throw Wrong($"{setting} names no user, no host or no database.")
            : builder;
    }

    private static void Add(NpgsqlConnectionStringBuilder builder, string[] part, string setting)
    {
        var value = Uri.UnescapeDataString(part.Length == 2 ? part[1] : string.Empty);
        switch (part[0])
        {
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var mode):
                builder.SslMode = mode;
                break;
            case "sslrootcert":
                builder.RootCertificate = value;
                break;
            case "host":
                builder.Host = value;
                break;
            case "connect_timeout" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= TimeoutSecondsMax:
                builder.Timeout = seconds;
                break;
            default:
                throw Wrong($"{setting} holds {Named(part[0])}, which is unknown or has no such value; it takes sslmode, sslrootcert, host and connect_timeout.");
        }
    }

    /// <summary>A password with an unescaped '?' looks like a parameter: only what reads like a name is repeated.</summary>
    private static string Named(string parameter) =>
        parameter.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? $"'{parameter}'" : "a parameter";

    private static StorageException Wrong(string what) => new(StorageFault.Unavailable, $"{what} {Form}");
}
