namespace Witan.Models.Embeddings;

/// <summary>Which model makes embeddings. Without one there are none, and whoever can use them does without.</summary>
/// <param name="Provider">The provider's name in the settings; it must be one that speaks as OpenAI does.</param>
/// <param name="Model">The model, as the provider names it.</param>
/// <param name="Dimensions">How many numbers an embedding has; null for the model's own.</param>
public sealed record EmbeddingOptions(string Provider, string Model, int? Dimensions = null)
{
    /// <summary>The most numbers of an embedding.</summary>
    public const int DimensionsMax = 8192;

    /// <summary>Gets what is wrong with the options, naming the value and what it takes; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        _ when string.IsNullOrWhiteSpace(Provider) => "provider takes the name of a provider",
        _ when string.IsNullOrWhiteSpace(Model) => "model takes the name of a model",
        _ when Dimensions is < 1 or > DimensionsMax => $"dimensions takes 1 to {DimensionsMax}, not {Dimensions}",
        _ => null,
    };
}
