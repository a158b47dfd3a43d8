using Witan.Models.Providers;
using Witan.Models.Settings;

namespace Witan.Input;

/// <summary>Which models answer: the settings file, or one model that the environment names. Without either, the built-in analyst.</summary>
internal static class ModelInput
{
    /// <summary>The variable that names one model for everything, as anthropic/MODEL or openai/MODEL.</summary>
    public const string ModelVariable = "WITAN_MODEL";

    /// <summary>The variable that holds the key of Anthropic for <see cref="ModelVariable"/>.</summary>
    public const string AnthropicKeyVariable = "WITAN_ANTHROPIC_KEY";

    /// <summary>The variable that holds the key of OpenAI, or of what follows it, for <see cref="ModelVariable"/>.</summary>
    public const string OpenAiKeyVariable = "WITAN_OPENAI_KEY";

    /// <summary>The variable that holds the address of an endpoint that follows OpenAI. Its models are taken to be free: it is usually a machine of one's own.</summary>
    public const string OpenAiAddressVariable = "WITAN_OPENAI_ADDRESS";

    /// <summary>Gets the settings.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">They cannot be used; the message names the key.</exception>
    public static ModelSettings For(string dataDirectory) => Of(dataDirectory, WitanSettings.Read(dataDirectory));

    /// <summary>Gets the settings from a file that was read.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="file">What the file in it says.</param>
    /// <exception cref="SettingsException">They cannot be used; the message names the key.</exception>
    public static ModelSettings Of(string dataDirectory, WitanSettings file)
    {
        var settings = file.Models?.ToSettings() ?? new ModelSettings();
        if (Environment.GetEnvironmentVariable(ModelVariable) is { Length: > 0 } model)
        {
            settings = OfEnvironment(model, settings);
        }

        return settings.Faults().FirstOrDefault() is { } fault
            ? throw new SettingsException($"The settings of models in {Path.Combine(dataDirectory, WitanSettings.FileName)} cannot be used: {fault}")
            : settings;
    }

    private static ModelSettings OfEnvironment(string model, ModelSettings settings)
    {
        var address = Environment.GetEnvironmentVariable(OpenAiAddressVariable);
        var providers = new Dictionary<string, ProviderSettings>(settings.Providers, StringComparer.Ordinal);
        providers.TryAdd("anthropic", new ProviderSettings { Kind = ProviderKind.Anthropic, KeyVariable = AnthropicKeyVariable });
        providers.TryAdd("openai", new ProviderSettings
        {
            Kind = ProviderKind.OpenAi,
            KeyVariable = OpenAiKeyVariable,
            Address = string.IsNullOrWhiteSpace(address) ? null : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new SettingsException($"{OpenAiAddressVariable} is no address."),
            Free = !string.IsNullOrWhiteSpace(address),
        });
        return settings with { Providers = providers, Roles = new Dictionary<string, IReadOnlyList<string>> { ["core"] = [model] }, Tenants = new Dictionary<string, TenantModels>() };
    }
}
