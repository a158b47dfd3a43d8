using Microsoft.Extensions.AI;
using Witan.Models.Providers;

namespace Witan.Models.Embeddings;

/// <summary>Opens the generator of embeddings that the settings name.</summary>
public static class EmbeddingGenerators
{
    /// <summary>Opens a generator.</summary>
    /// <param name="options">The settings; null, the default, for no embeddings.</param>
    /// <param name="providers">The providers by name. They keep the connections.</param>
    /// <returns>The generator; null when none is asked for.</returns>
    /// <exception cref="ArgumentException">The options cannot be used, or no such provider makes embeddings; the message names the value.</exception>
    public static IEmbeddingGenerator<string, Embedding<float>>? Open(EmbeddingOptions? options, IReadOnlyDictionary<string, IModelProvider> providers)
    {
        ArgumentNullException.ThrowIfNull(providers);
        if (options is null)
        {
            return null;
        }

        if (options.Fault() is { } fault)
        {
            throw new ArgumentException($"The embeddings cannot be used: {fault}.", nameof(options));
        }

        return providers.GetValueOrDefault(options.Provider) is OpenAiProvider provider
            ? provider.CreateEmbeddings(options.Model, options.Dimensions)
            : throw new ArgumentException($"The embeddings cannot be used: no provider '{options.Provider}' that speaks as OpenAI does is in the settings.", nameof(options));
    }
}
