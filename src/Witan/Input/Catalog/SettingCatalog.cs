using Witan.Boards.Research;
using Witan.Data;

namespace Witan.Input.Catalog;

/// <summary>Every setting of the program, in the order in which people read them.</summary>
internal static partial class SettingCatalog
{
    private static readonly Dictionary<string, Setting> ByKey;

    static SettingCatalog()
    {
        All = [.. Place(), .. Server(), .. Supervisor(), .. Health(), .. Jobs(), .. Models(), .. Resilience(), .. Cache(), .. Memory(), .. WebSearch(), .. Other()];
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

    private static IEnumerable<Setting> WebSearch()
    {
        var options = new WebResearchOptions();
        yield return new Setting("research.web.kind", SettingKind.Choice, "off", "Who answers searches of boards on the web.") { Choices = ["off", "searxng", "json"] };
        yield return Setting.Text("research.web.endpoint", null, "Where: the address of a SearXNG, or of another service with {query} in it.");
        yield return Setting.Text("research.web.keyVariable", null, "The environment variable that holds the key. Without it: no key.");
        yield return Setting.Text("research.web.keyHeader", options.KeyHeader, "The header that carries the key; Authorization carries it as a bearer's.");
        yield return Setting.Number("research.web.resultsMax", options.ResultsMax, 1, WebResearchOptions.ResultsLimit, "The most results that a board is shown of one search.");
        yield return Setting.Number("research.web.timeoutSeconds", options.TimeoutSeconds, 1, WebResearchOptions.TimeoutLimit, "How many seconds a search may take, its answer read.");
        yield return Setting.Number("research.web.bytesMax", options.BytesMax, WebResearchOptions.BytesLeast, WebResearchOptions.BytesLimit, "The most bytes that are read of an answer.");
        yield return Setting.Number("research.web.costUsd", options.CostUsd, 0, WebResearchOptions.CostLimit, "What one search costs, in US dollars; set aside before it.");
        yield return new Setting("research.web.hosts", SettingKind.Texts, null, "The hosts whose pages may be quoted, their subdomains included. Without it: all.");
        yield return Setting.Switch("research.web.allowLinkLocal", options.AllowLinkLocal, "Whether the endpoint may be an address of the machine's own link.");
        yield return Setting.Text("research.web.resultsField", options.Fields.Results, "Where the answer has its list of results, for the kind json.");
        yield return Setting.Text("research.web.titleField", options.Fields.Title, "Where a result has its title.");
        yield return Setting.Text("research.web.urlField", options.Fields.Url, "Where a result has its address.");
        yield return Setting.Text("research.web.textField", options.Fields.Text, "Where a result has its passage.");
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
