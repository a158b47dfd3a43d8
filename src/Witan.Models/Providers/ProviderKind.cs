namespace Witan.Models.Providers;

/// <summary>Which wire a provider speaks.</summary>
public enum ProviderKind
{
    /// <summary>Anthropic's messages.</summary>
    Anthropic,

    /// <summary>OpenAI's chat completions: OpenAI itself, Ollama, vLLM, llama-server and others that follow it.</summary>
    OpenAi,
}
