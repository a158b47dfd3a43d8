using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using Witan.Models.Faults;
using Witan.Models.Providers;
using Sent = OpenAI.Embeddings.EmbeddingGenerationOptions;

namespace Witan.Models.Embeddings;

/// <summary>Embeddings of an endpoint that speaks as OpenAI does. Its calls end in embeddings, a <see cref="ModelException"/>, or the caller's own cancellation.</summary>
/// <remarks>Safe to share. It tries nothing twice. Many texts go in several requests, one after the other.</remarks>
/// <param name="connect">Makes the library's client for a model.</param>
/// <param name="provider">The provider.</param>
/// <param name="model">The model.</param>
/// <param name="dimensions">How many numbers an embedding has; null for the model's own.</param>
internal sealed class OpenAiEmbeddingGenerator(Func<string, EmbeddingClient> connect, ProviderOptions provider, string model, int? dimensions)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The most texts of one request.</summary>
    internal const int BatchMax = 64;

    private readonly EmbeddingClient _client = connect(model);
    private readonly EmbeddingGeneratorMetadata _metadata = new(provider.Name, provider.Address, model, dimensions);

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer, or not with one embedding for each text.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var all = new GeneratedEmbeddings<Embedding<float>>();
        var read = 0L;
        foreach (var batch in values.Chunk(BatchMax))
        {
            var answer = await AskAsync(batch, options, cancellationToken);
            read += answer.Usage?.InputTokenCount ?? 0;
            all.AddRange(answer.Select(one => new Embedding<float>(one.ToFloats()) { ModelId = answer.Model }));
        }

        all.Usage = new UsageDetails { InputTokenCount = read, OutputTokenCount = 0, TotalTokenCount = read };
        return all;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The connections are the provider's, and shared.
    }

    private async Task<OpenAIEmbeddingCollection> AskAsync(string[] batch, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var asked = options?.ModelId ?? model;
        var trace = new CallTrace();
        CallTrace.Current = trace;
        OpenAIEmbeddingCollection answer;
        try
        {
            var client = asked == model ? _client : connect(asked);
            answer = (await client.GenerateEmbeddingsAsync(batch, new Sent { Dimensions = options?.Dimensions ?? dimensions }, cancellationToken)).Value;
        }
        catch (Exception error)
        {
            throw cancellationToken.IsCancellationRequested
                ? new OperationCanceledException("The call was cancelled.", error, cancellationToken)
                : FaultMapping.Of(error, provider, asked, trace);
        }

        return answer.Count == batch.Length
            ? answer
            : throw new ModelException(ModelFault.Malformed, provider.Name, asked, $"{batch.Length} texts gave {answer.Count} embeddings") { MayBeBilled = true };
    }
}
