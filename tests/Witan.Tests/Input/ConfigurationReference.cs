using System.Text;
using Witan.Input.Catalog;

namespace Witan.Tests.Input;

/// <summary>Writes the reference of all settings.</summary>
internal static class ConfigurationReference
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Settings

            Every setting, where it stands in `witan.json` in the data directory, and the environment variable that goes before the file. An option of the
            command line goes before both. `witan config show` tells what holds here and where it comes from. A value that cannot be used stops the start.
            This page is written from the program.


            """.ReplaceLineEndings("\n"));
        foreach (var section in SettingCatalog.All.GroupBy(setting => setting.Key.Contains('.', StringComparison.Ordinal) ? setting.Key[..setting.Key.LastIndexOf('.')] : "the data"))
        {
            text.Append("## ").Append(section.Key).Append("\n\n| setting | default | takes | variable | what it means |\n| --- | --- | --- | --- | --- |\n");
            foreach (var setting in section)
            {
                var own = setting.IsOutsideFile ? $"{setting.Key} (not in the file)" : $"`{setting.Key}`";
                var variable = setting.Variable is null ? "none" : $"`{setting.Variable}`";
                var flag = setting.Flag is null ? string.Empty : $", `{setting.Flag}`";
                var hidden = setting.IsSecret ? " Never shown." : string.Empty;
                text.Append($"| {own} | {(setting.Kind == SettingKind.Objects ? "none" : SettingText.Of(setting.Default))} | {setting.Range} | {variable}{flag} | {setting.Meaning}{hidden} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
