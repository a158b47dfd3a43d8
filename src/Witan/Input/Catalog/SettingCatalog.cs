using Witan.Data;

namespace Witan.Input.Catalog;

/// <summary>Every setting of the program, in the order in which people read them.</summary>
internal static partial class SettingCatalog
{
    private static readonly Dictionary<string, Setting> ByKey;

    static SettingCatalog()
    {
        All = [.. Place(), .. Server(), .. Supervisor(), .. Health(), .. Jobs(), .. Models(), .. Resilience(), .. Cache(), .. Memory(), .. Other()];
        ByKey = All.ToDictionary(setting => setting.Key, StringComparer.Ordinal);
    }

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<Setting> All { get; }

    /// <summary>Finds one; null when there is none of the key.</summary>
    public static Setting? Find(string key) => ByKey.GetValueOrDefault(key);

    private static IEnumerable<Setting> Place()
    {
        yield return Setting.Text("data", null, "Where the data lies. Without it: witan in the user's data home.") with { IsOutsideFile = true, OwnVariable = DataPaths.Variable, Flag = "--data" };
        yield return Setting.Text("tenant", "local", "For which tenant the commands of this machine work.") with { IsOutsideFile = true, OwnVariable = WorkspaceTenant.Variable };
        yield return Setting.Text("database", null, "The PostgreSQL database, as postgres://USER:PASSWORD@HOST/NAME with the role that the program works under. Without it: SQLite.") with { IsSecret = true };
        yield return Setting.Text("databaseOwner", null, "The same database with the role that owns the tables; for migrations and what works across tenants.") with { IsSecret = true };
        yield return Setting.Number("databasePool", new DataOptions { Directory = string.Empty }.PoolMax, 2, 500, "The most connections to PostgreSQL of one process.");
        yield return Setting.Objects("expiry", "How long short-lived entries live, by the beginning of their keys.");
    }

    private static IEnumerable<Setting> Other()
    {
        yield return Setting.Text("boards.rule", null, "How boards and round tables count when a command does not say. Without it: the program's own rule.");
        yield return Setting.OptionalNumber("boards.quorumPercent", 1, 100, "How many per cent of the seats must have voted under any rule. Without it: as the rule says.");
        yield return Setting.Objects("boards.tenants", "What single tenants have otherwise.");
        yield return Setting.Objects("webhooks.targets", "Where webhooks go.");
        yield return Setting.Switch("webhooks.allowLinkLocal", false, "Whether webhooks may go to addresses of the machine's own link.");
        yield return Setting.Number("webhooks.timeoutSeconds", 10, 1, 25, "How many seconds a target may take to answer.");
        yield return Setting.Text("backupPassphrase", null, "The passphrase with which backups are encrypted.") with { IsSecret = true, IsOutsideFile = true, OwnVariable = Commands.Db.BackupKeyOptions.PassphraseVariable };
    }
}
