using Witan.Input;
using Witan.Input.Catalog;
using Witan.Server.Logging;

namespace Witan.Commands;

/// <summary>Opens the server's log on standard error.</summary>
internal static class ServerLog
{
    public static LineLoggerProvider Open(string? form, string dataDirectory, TimeProvider time)
    {
        var json = form is null ? Console.IsErrorRedirected : form == "json";
        var given = SettingCatalog.All.Where(setting => setting.IsSecret).Select(setting => Environment.GetEnvironmentVariable(setting.Variable!));
        var keys = ModelInput.For(dataDirectory).Providers.Values.Select(provider => provider.KeyVariable)
            .Concat(WebhookSettingsFile.For(dataDirectory).Targets.Select(target => target.SecretVariable))
            .Where(variable => !string.IsNullOrEmpty(variable))
            .Select(variable => Environment.GetEnvironmentVariable(variable!));
        return new LineLoggerProvider(Console.Error, new LogOptions(json), new LogSecrets([.. given.Concat(keys).OfType<string>()]), time);
    }
}
