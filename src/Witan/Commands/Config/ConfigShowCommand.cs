using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Input;
using Witan.Input.Catalog;
using Witan.Output;

namespace Witan.Commands.Config;

/// <summary><c>witan config show</c>: every setting, its value, and from where it has it.</summary>
internal static class ConfigShowCommand
{
    public static Command Build()
    {
        var key = new Argument<string?>("KEY") { Description = "Show this setting, or those whose names begin so.", Arity = ArgumentArity.ZeroOrOne };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("show", "Show every setting: its value and where that comes from, its default, what it takes and what it means. Secrets are not shown.") { key, data, json };
        command.SetAction(parsed => Show(parsed.GetValue(key), parsed.GetValue(data), parsed.GetValue(json)));
        return command;
    }

    private static int Show(string? key, string? data, bool json)
    {
        var dataDirectory = DataPaths.Resolve(data);
        // Everything is read as the server would: what it would refuse is refused here, too.
        _ = ServerSettings.Read(dataDirectory);
        _ = WebhookSettingsFile.For(dataDirectory);
        _ = ExpirySettings.For(dataDirectory);
        var file = WitanSettings.ReadFile(dataDirectory);
        var lines = SettingCatalog.All
            .Where(setting => key is null || setting.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            .Select(setting => SettingLine.Of(setting, file, dataDirectory, data is not null))
            .ToList();
        if (lines.Count == 0)
        {
            return CommandErrors.Report($"There is no setting '{key}'. 'witan config show' lists them all.", ExitCodes.BadInput);
        }

        if (json)
        {
            Console.Out.WriteLine(new JsonArray([.. lines.Select(Json)]).ToJsonString(JsonText.Indented));
        }
        else
        {
            Print(lines);
        }

        return ExitCodes.Ok;
    }

    private static void Print(List<SettingLine> lines)
    {
        var keyWidth = lines.Max(line => line.Setting.Key.Length);
        var valueWidth = Math.Min(40, lines.Max(line => line.Value.Length));
        foreach (var line in lines)
        {
            var setting = line.Setting;
            Console.Out.WriteLine($"{setting.Key.PadRight(keyWidth)}  {line.Value.PadRight(valueWidth)}  {Source(line.Source)}");
            string?[] notes =
            [
                setting.Meaning,
                setting.Range.Length == 0 ? null : $"Takes {setting.Range}.",
                setting.Kind == SettingKind.Objects ? null : $"Default {SettingText.Of(setting.Default)}.",
                setting.Variable is null ? null : $"{setting.Variable}{(setting.Flag is null ? string.Empty : $", {setting.Flag}")}.",
            ];
            Console.Out.WriteLine($"    {string.Join(' ', notes.Where(note => note is not null))}");
        }
    }

    private static JsonNode Json(SettingLine line) => new JsonObject
    {
        ["key"] = line.Setting.Key,
        ["value"] = line.Value,
        ["source"] = Source(line.Source),
        ["default"] = line.Setting.Default is null ? null : SettingText.Of(line.Setting.Default),
        ["range"] = line.Setting.Range,
        ["meaning"] = line.Setting.Meaning,
        ["variable"] = line.Setting.Variable,
        ["flag"] = line.Setting.Flag,
        ["secret"] = line.Setting.IsSecret,
    };

    private static string Source(SettingSource source) => source.ToString().ToLowerInvariant();
}
