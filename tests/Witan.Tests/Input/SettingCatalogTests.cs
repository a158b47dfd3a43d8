using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Witan.Input;
using Witan.Input.Catalog;
using Witan.Server.Health;
using Witan.Server.Hosting;
using Witan.Server.Jobs;
using Witan.Server.Supervision;
using Witan.Testing;

namespace Witan.Tests.Input;

/// <summary>The list of settings is the program's, and nothing is missing in it.</summary>
public sealed class SettingCatalogTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void EverySection_HasASettingForEachOption_AndNoOther()
    {
        Same("server", new ServerOptions(), SettingsJson.Default.ServerOptions);
        Same("jobs", new JobOptions(), SettingsJson.Default.JobOptions);
        Same("health", new ReadinessOptions(), SettingsJson.Default.ReadinessOptions);
        Same("supervisor", new SupervisorOptions(), SettingsJson.Default.SupervisorOptions);
    }

    [Theory]
    [InlineData("models.resilience", typeof(ModelResilienceFile))]
    [InlineData("models.cache", typeof(ModelCacheFile))]
    [InlineData("models.caps", typeof(ModelCapsFile))]
    [InlineData("models.calls", typeof(ModelCallsFile))]
    [InlineData("memory", typeof(MemorySettingsFile))]
    [InlineData("webhooks", typeof(WebhookSettingsFile))]
    [InlineData("research.web", typeof(WebResearchFile))]
    public void EverySectionOfTheFile_HasASettingForEachProperty_AndNoOther(string section, Type file) => Assert.Equal(
        file.GetProperties().Where(property => property.GetMethod!.IsPublic && property.SetMethod is not null).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
        KeysOf(section));

    [Fact]
    public void Names_AreTheirOwn()
    {
        Assert.Equal(SettingCatalog.All.Count, SettingCatalog.All.Select(setting => setting.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var variables = SettingCatalog.All.Select(setting => setting.Variable).OfType<string>().ToList();
        Assert.Equal(variables.Count, variables.Distinct(StringComparer.Ordinal).Count());
        Assert.All(variables, variable => Assert.StartsWith("WITAN_", variable, StringComparison.Ordinal));
        Assert.Equal("WITAN_MODELS_RESILIENCE_TRY_TIMEOUT", SettingCatalog.Find("models.resilience.tryTimeout")!.Variable);
        Assert.Equal("WITAN_SERVER_URLS", SettingCatalog.Find("server.urls")!.Variable);
    }

    [Fact]
    public void EveryDefault_LiesInItsRange() => Assert.All(
        SettingCatalog.All.Where(setting => setting.Default is IComparable && setting.Kind is SettingKind.Number or SettingKind.Time),
        setting => Assert.True(setting.Takes((IComparable)setting.Default!), setting.Key));

    [Fact]
    public void Variable_OfEachSetting_IsReadAndKeepsTheRange()
    {
        foreach (var setting in SettingCatalog.All.Where(setting => setting.Variable is not null && setting.Kind is SettingKind.Number or SettingKind.Time))
        {
            var good = SettingText.Of(setting.Min ?? setting.Default);
            Assert.NotNull(SettingText.Read(setting, good));
            Assert.Throws<SettingsException>(() => SettingText.Read(setting, "many"));
            if (setting.Max is decimal max)
            {
                var fault = Assert.Throws<SettingsException>(() => SettingText.Read(setting, (max + 1).ToString(CultureInfo.InvariantCulture)));
                Assert.StartsWith($"{setting.Variable} takes {setting.Range}", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Environment_GoesBeforeTheFile_WhichGoesBeforeTheDefault()
    {
        File.WriteAllText(_directory.Combine("witan.json"), """{ "Server": { "grace": "00:00:20" }, "jobs": { "backupKeep": 3 } }""");
        var file = SettingsFile.Read(_directory.Path, name => name == "WITAN_SERVER_GRACE" ? "00:00:30" : null);
        Assert.Equal((SettingSource.Environment, "00:00:30"), (file.SourceOf("server.grace"), file.Find("server.grace")!.GetValue<string>()));
        Assert.Equal((SettingSource.File, 3), (file.SourceOf("jobs.backupKeep"), file.Find("jobs.backupKeep")!.GetValue<int>()));
        Assert.Equal(SettingSource.Default, file.SourceOf("server.urls"));
        Assert.Equal(TimeSpan.FromSeconds(30), OptionsSection.Read("server", file, new ServerOptions(), SettingsJson.Default.ServerOptions).Grace);
        Assert.Equal(new ServerOptions().Urls, OptionsSection.Read("server", file, new ServerOptions(), SettingsJson.Default.ServerOptions).Urls);
    }

    [Theory]
    [InlineData("""{ "server": { "grace": "01:00:00" } }""", "server.grace in ", " takes 00:00:00 to 00:10:00, not 01:00:00.")]
    [InlineData("""{ "server": { "grce": "00:00:01" } }""", "There is no setting server.grce", "witan.json")]
    [InlineData("""{ "server": { "grace": 30 } }""", "server.grace in ", "cannot be read")]
    [InlineData("""{ "server": [] }""", "witan.json", "")]
    [InlineData("""{ "jobs": { "backupKeep": 0 } }""", "jobs.backupKeep in ", " takes 1 to 1000, not 0.")]
    [InlineData("""{ "jobs": { "tidyEvery": "00:00:30" } }""", "jobs.tidyEvery in ", "0 for never, or 00:01:00 to 366.00:00:00")]
    [InlineData("""{ "supervisor": { "backoffMin": "00:05:00" } }""", "supervisor in ", "backoffMin takes 0 to backoffMax.")]
    [InlineData("""{ "sever": {} }""", "sever", "witan.json")]
    public void Value_ThatCannotBeUsed_NamesTheKeyAndTheFile(string text, string key, string said)
    {
        File.WriteAllText(_directory.Combine("witan.json"), text);
        var fault = Assert.Throws<SettingsException>(() => ServerSettings.Read(_directory.Path));
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Contains(_directory.Combine("witan.json"), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_IsThatOfTheProgram()
    {
        var path = Repository.File("docs", "reference", "configuration.md");
        if (Environment.GetEnvironmentVariable("WITAN_WRITE_REFERENCE") is not null)
        {
            File.WriteAllText(path, ConfigurationReference.Write());
        }

        Assert.Equal(ConfigurationReference.Write(), File.ReadAllText(path));
    }

    private static void Same<T>(string section, T options, JsonTypeInfo<T> type)
    {
        var written = JsonSerializer.SerializeToNode(options, type)!.AsObject();
        Assert.Equal(written.Select(property => property.Key).Order(StringComparer.Ordinal), KeysOf(section));
        foreach (var (key, value) in written)
        {
            // What the catalogue says of the default is what the options have.
            var setting = SettingCatalog.Find($"{section}.{key}")!;
            Assert.Equal(value is null ? "none" : SettingText.Of(setting, value), SettingText.Of(setting.Default));
        }
    }

    private static IEnumerable<string> KeysOf(string section) => SettingCatalog.All
        .Where(setting => setting.Key.StartsWith(section + ".", StringComparison.Ordinal))
        .Select(setting => setting.Key[(section.Length + 1)..])
        .Where(key => !key.Contains('.', StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
