using Witan.Input;
using Witan.Input.Catalog;
using Witan.Server.Settings;

namespace Witan.Commands.Config;

/// <summary>A setting as it stands.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value, without secrets.</param>
/// <param name="Source">From where it has it.</param>
internal sealed record SettingLine(Setting Setting, string Value, SettingSource Source)
{
    /// <summary>Finds out how a setting stands.</summary>
    public static SettingLine Of(Setting setting, SettingsFile file, string dataDirectory, bool isDataNamed)
    {
        if (setting.Key == "data")
        {
            return new SettingLine(setting, dataDirectory, isDataNamed ? SettingSource.Flag : Environment.GetEnvironmentVariable(DataPaths.Variable) is { Length: > 0 } ? SettingSource.Environment : SettingSource.Default);
        }

        if (setting.IsOutsideFile)
        {
            return Environment.GetEnvironmentVariable(setting.Variable!) is { } text && !string.IsNullOrWhiteSpace(text)
                ? new SettingLine(setting, setting.IsSecret ? SettingText.Hidden : text, SettingSource.Environment)
                : new SettingLine(setting, SettingText.Of(setting.Default), SettingSource.Default);
        }

        return file.Find(setting.Key) is { } value
            ? new SettingLine(setting, SettingText.Of(setting, value), file.SourceOf(setting.Key))
            : new SettingLine(setting, SettingText.Of(setting.Default), SettingSource.Default);
    }

    /// <summary>Gives it as the server shows it.</summary>
    public ServerSetting ToServerSetting() => new(
        Setting.Key,
        Value,
        Source.ToString().ToLowerInvariant(),
        Setting.Default is null ? null : SettingText.Of(Setting.Default),
        Setting.Range,
        Setting.Meaning,
        Setting.Variable,
        Setting.Flag,
        Setting.IsSecret);
}
