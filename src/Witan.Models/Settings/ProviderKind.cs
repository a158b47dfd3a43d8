namespace Witan.Models.Settings;

/// <summary>How a provider is spoken to.</summary>
public enum ProviderKind
{
    /// <summary>Anthropic's messages.</summary>
    Anthropic,

    /// <summary>Chat completions as OpenAI made them, and many servers speak them.</summary>
    OpenAi,
}
