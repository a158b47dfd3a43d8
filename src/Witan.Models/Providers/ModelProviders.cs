namespace Witan.Models.Providers;

/// <summary>Opens providers.</summary>
public static class ModelProviders
{
    /// <summary>Opens a provider. Nothing is sent before the first call.</summary>
    /// <param name="options">The provider.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidOperationException">The options cannot be used; the message names the value.</exception>
    public static IModelProvider Open(ProviderOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Checked().Kind == ProviderKind.Anthropic ? new AnthropicProvider(options, time) : new OpenAiProvider(options, time);
    }
}
