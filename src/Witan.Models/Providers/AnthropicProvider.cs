using Anthropic;
using Microsoft.Extensions.AI;

namespace Witan.Models.Providers;

/// <summary>Anthropic's models, by its own library.</summary>
public sealed class AnthropicProvider : IModelProvider
{
    /// <summary>The most tokens of an answer, when a call does not say.</summary>
    public const int OutputDefault = 8192;

    /// <summary>Far beyond any time-out of a caller's. The library tells it to the server, so it is a number of seconds.</summary>
    private static readonly TimeSpan CallLimit = TimeSpan.FromDays(1);

    private readonly ProviderOptions _options;
    private readonly ProviderHttp _http;
    private readonly AnthropicClient _client;

    /// <summary>Opens the provider. Nothing is sent yet.</summary>
    /// <param name="options">The provider.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidOperationException">The options cannot be used; the message names the value.</exception>
    public AnthropicProvider(ProviderOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _options = options.Checked();
        _http = new ProviderHttp(options, time);

        // The key and the address, which the library would else take from the environment, are set: a call goes where the settings say, and nowhere else.
        _client = new AnthropicClient
        {
            HttpClient = _http.Client,
            ApiKey = string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey,
            BaseUrl = (options.Address ?? Own).ToString().TrimEnd('/'),
            MaxRetries = 0,
            Timeout = CallLimit,
            OpenTelemetry = false,
        };
    }

    /// <summary>Gets the address of Anthropic itself.</summary>
    public static Uri Own { get; } = new("https://api.anthropic.com");

    /// <inheritdoc/>
    public string Name => _options.Name;

    /// <inheritdoc/>
    public IChatClient CreateChat(string model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new AnthropicChatClient(_client.AsIChatClient(model, OutputDefault), _options, model);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }
}
