using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using Witan.Models.Embeddings;

namespace Witan.Models.Providers;

/// <summary>OpenAI's models, and those of every endpoint that follows it, by OpenAI's own library.</summary>
public sealed class OpenAiProvider : IModelProvider
{
    private readonly ProviderOptions _options;
    private readonly ProviderHttp _http;
    private readonly ApiKeyCredential _key;
    private readonly OpenAIClientOptions _settings;

    /// <summary>Opens the provider. Nothing is sent yet.</summary>
    /// <param name="options">The provider.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidOperationException">The options cannot be used; the message names the value.</exception>
    public OpenAiProvider(ProviderOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _options = options.Checked();
        _http = new ProviderHttp(options, time);
        _key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey);
        _settings = new OpenAIClientOptions
        {
            Endpoint = options.Address ?? Own,
            Transport = new HttpClientPipelineTransport(_http.Client),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
    }

    /// <summary>Gets the address of OpenAI itself.</summary>
    public static Uri Own { get; } = new("https://api.openai.com/v1");

    /// <inheritdoc/>
    public string Name => _options.Name;

    /// <inheritdoc/>
    public IChatClient CreateChat(string model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new OpenAiChatClient(name => new ChatClient(name, _key, _settings), _options, model);
    }

    /// <summary>Makes a generator of embeddings.</summary>
    /// <param name="model">The model, as the provider names it.</param>
    /// <param name="dimensions">How many numbers an embedding has; null for the model's own.</param>
    public IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddings(string model, int? dimensions = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new OpenAiEmbeddingGenerator(name => new EmbeddingClient(name, _key, _settings), _options, model, dimensions);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
