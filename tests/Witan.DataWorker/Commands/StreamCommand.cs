using Microsoft.Extensions.AI;
using Witan.Models.Providers;
using Witan.Testing.Models;

namespace Witan.DataWorker.Commands;

/// <summary>Listens to streams of a model until somebody ends the process.</summary>
internal static class StreamCommand
{
    public static async Task<int> RunAsync(string kind, Uri address, int count)
    {
        using var provider = ModelProviders.Open(
            new ProviderOptions { Name = "server", Kind = Enum.Parse<ProviderKind>(kind), Address = address, ApiKey = ModelServer.Key }, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => ListenAsync(provider.CreateChat("model-1"), number)));
        return 0;
    }

    private static async Task ListenAsync(IChatClient client, int number)
    {
        var isFirst = true;
        await foreach (var piece in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, $"Stream {number}")]))
        {
            if (isFirst && piece.Text.Length > 0)
            {
                isFirst = false;
                Lines.Print($"hears {number}");
            }
        }
    }
}
