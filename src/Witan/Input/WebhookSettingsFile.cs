using Witan.Boards.Webhooks;

namespace Witan.Input;

/// <summary>The part <c>webhooks</c> of the settings file. What it leaves out has the defaults of <see cref="WebhookSettings"/>.</summary>
internal sealed record WebhookSettingsFile
{
    /// <summary>Gets the targets.</summary>
    public IReadOnlyList<WebhookTarget>? Targets { get; init; }

    /// <summary>Gets whether addresses of the machine's own link may be asked.</summary>
    public bool? AllowLinkLocal { get; init; }

    /// <summary>Gets how long a target may take to answer.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>Reads the settings of a data directory.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">The setting <c>webhooks</c> cannot be used.</exception>
    public static WebhookSettings For(string dataDirectory)
    {
        var defaults = new WebhookSettings();
        var file = WitanSettings.Read(dataDirectory).Webhooks;
        var settings = new WebhookSettings
        {
            Targets = file?.Targets ?? defaults.Targets,
            AllowLinkLocal = file?.AllowLinkLocal ?? defaults.AllowLinkLocal,
            TimeoutSeconds = file?.TimeoutSeconds ?? defaults.TimeoutSeconds,
        };
        return settings.FindFaults() is { Count: > 0 } faults
            ? throw new SettingsException($"webhooks in {WitanSettings.FileName} cannot be used. {string.Join(' ', faults)}")
            : settings;
    }
}
