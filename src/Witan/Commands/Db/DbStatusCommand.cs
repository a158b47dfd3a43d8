using System.CommandLine;
using System.Globalization;
using Witan.Data.Operations;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db status</c>: what is true of the database now.</summary>
internal static class DbStatusCommand
{
    private const string Never = "never";
    private const string NotKnown = "not known";

    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("status", "Say which database it is, its version, size, last check and last backup.") { data, json };
        command.SetAction(async parsed =>
        {
            var options = DataSettings.For(DataPaths.Resolve(parsed.GetValue(data)));
            var status = await new DatabaseInspection(options, WitanData.Model, context.Time).ReadAsync(context.Signals.Stop);
            if (parsed.GetValue(json))
            {
                JsonText.Print(status);
            }
            else
            {
                Print(status);
            }

            return status.VersionFault is null ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    private static void Print(DatabaseStatus status)
    {
        Line("engine", status.Library is null ? $"{status.Engine} {status.Version}".TrimEnd() : $"{status.Engine} {status.Version} ({status.Library} library)");
        Line("place", status.Place);
        if (!status.Exists)
        {
            Line("state", "there is no database yet; 'witan deliberate' or 'witan db up' makes it");
            return;
        }

        Line("size", status.LogBytes is { } log ? $"{Bytes(status.Bytes)}, and {Bytes(log)} of write-ahead log" : Bytes(status.Bytes));
        Line("version", Version(status));
        Line("last check", status.LastCheck is { } check ? $"{At(status.LastCheckAt)}, {(check.IsSound ? "sound" : $"{check.Findings} findings")}" : Never);
        Line("last backup", status.LastBackup is { } backup ? $"{At(status.LastBackupAt)}, {backup.Path} ({Bytes(backup.Bytes)})" : Never);
        if (status.Pool is { } pool)
        {
            Line("connections", $"{pool.Open} open, {(pool.Busy is { } busy ? $"{busy} at work" : "how many at work the server does not tell this role")}; {pool.Max} at most for a program, {pool.ServerMax} for the server");
        }

        Line("tenants", status.Tenants is { } tenants ? $"{tenants:N0}; cases in the largest: {status.LargestTenantCases:N0}" : NotKnown);
        if (status.MoveAdvised is { } advised)
        {
            Line("move", advised
                ? $"advised: PostgreSQL is for more than {MoveAdvice.TenantsMax} tenants, or {MoveAdvice.CasesOfTenantMax:N0} cases in one. See 'witan db move --help'"
                : "not needed");
        }

        foreach (var unknown in status.Unknown)
        {
            Line("note", unknown);
        }
    }

    private static string Version(DatabaseStatus status)
    {
        var modules = string.Join(", ", status.Migrations.OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => $"{module.Key} {module.Value}"));
        modules = modules.Length == 0 ? "none of the program's tables" : modules;
        return status.VersionFault ?? (status.Pending > 0 ? $"{modules}; {status.Pending} to come, see 'witan db up --dry-run'" : modules);
    }

    private static void Line(string label, string text) => Console.Out.WriteLine($"{label,-12}  {text}");

    private static string At(DateTimeOffset? at) => at is { } time ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) : Never;

    private static string Bytes(long? bytes) => ByteText.Of(bytes ?? 0);
}
