using Microsoft.Extensions.AI;
using Witan.Models.Providers;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Providers;

/// <summary>A model server and a client of it, by one of the providers' libraries.</summary>
internal sealed class ProviderFixture : IAsyncDisposable
{
    /// <summary>The model that is asked for.</summary>
    public const string Model = "model-1";

    /// <summary>The provider's name in the settings.</summary>
    public const string Name = "the-provider";

    private readonly IModelProvider _provider;

    public ProviderFixture(ProviderKind kind, Func<ModelServerRequest, ModelServerReply> script, string? key = ModelServer.Key)
    {
        Server = ModelServer.Start(script);
        _provider = ModelProviders.Open(OptionsOf(kind, Server, key), TimeProvider.System);
        Client = _provider.CreateChat(Model);
    }

    public ProviderFixture(ProviderKind kind, ModelServerReply reply)
        : this(kind, ModelServerScript.Always(reply))
    {
    }

    public ModelServer Server { get; }

    public IChatClient Client { get; }

    public static ProviderOptions OptionsOf(ProviderKind kind, ModelServer server, string? key = ModelServer.Key) => new()
    {
        Name = Name,
        Kind = kind,
        Address = kind == ProviderKind.Anthropic ? server.Address : server.ChatAddress,
        ApiKey = key,
    };

    /// <summary>Asks, in one piece or by a stream that is put together.</summary>
    public async Task<ChatResponse> AskAsync(bool streams, ChatOptions? options = null, IReadOnlyList<ChatMessage>? messages = null, CancellationToken cancellationToken = default)
    {
        messages ??= [new ChatMessage(ChatRole.System, "You answer."), new ChatMessage(ChatRole.User, "What is it?")];
        return streams
            ? await Client.GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken)
            : await Client.GetResponseAsync(messages, options, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _provider.Dispose();
        await Server.DisposeAsync();
    }
}
