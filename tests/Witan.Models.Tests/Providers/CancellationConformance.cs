using System.Globalization;
using Microsoft.Extensions.AI;
using Witan.Models.Providers;
using Witan.Testing;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.Models.Tests.Providers;

/// <summary>A cancelled call ends at once, and its connection with it, so that no model writes on for nobody.</summary>
public abstract class CancellationConformance
{
    private protected abstract ProviderKind Kind { get; }

    [Theory]
    [InlineData(ModelServerFault.StallBeforeHead, false)]
    [InlineData(ModelServerFault.StallBeforeHead, true)]
    [InlineData(ModelServerFault.StallInStream, false)]
    [InlineData(ModelServerFault.StallInStream, true)]
    public async Task Cancel_ServerStalls_EndsTheCallAndClosesTheConnection(ModelServerFault fault, bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(fault));
        using var cancel = new CancellationTokenSource();
        var asking = world.AskAsync(streams, cancellationToken: cancel.Token);
        await Eventually.TrueAsync(() => world.Server.Connections is [{ IsStalled: true }], "the server stalls");
        var cancelled = TimeProvider.System.GetTimestamp();
        await cancel.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Equal(cancel.Token, error.CancellationToken);
        await ClosedAsync(world.Server, cancelled, $"{fault}-{(streams ? "stream" : "whole")}".ToLowerInvariant());
    }

    [Fact]
    public async Task Cancel_StreamThatDoesNotEnd_ClosesTheConnection()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("word ") with { IsEndless = true });
        using var cancel = new CancellationTokenSource();
        var cancelled = 0L;
        var error = await Record.ExceptionAsync(async () =>
        {
            var pieces = 0;
            await foreach (var piece in world.Client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "Go on.")], null, cancel.Token))
            {
                if (piece.Text.Length > 0 && ++pieces == 5)
                {
                    cancelled = TimeProvider.System.GetTimestamp();
                    await cancel.CancelAsync();
                }
            }
        });
        Assert.Equal(cancel.Token, Assert.IsAssignableFrom<OperationCanceledException>(error).CancellationToken);
        await ClosedAsync(world.Server, cancelled, "endless-stream");
    }

    [Fact]
    public async Task Leave_StreamThatDoesNotEnd_ClosesTheConnection()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("word ") with { IsEndless = true });
        var left = 0L;
        await foreach (var piece in world.Client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "Go on.")]))
        {
            if (piece.Text.Length > 0)
            {
                left = TimeProvider.System.GetTimestamp();
                break;
            }
        }

        await ClosedAsync(world.Server, left, "left-stream");
    }

    [Fact]
    public async Task Ask_AlreadyCancelled_SendsNothing()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("never"));
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.AskAsync(streams: false, cancellationToken: cancel.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.AskAsync(streams: true, cancellationToken: cancel.Token));
        Assert.Empty(world.Server.Requests);
    }

    /// <summary>Waits for the server to see the end, and writes down how long that took.</summary>
    private async Task ClosedAsync(ModelServer server, long since, string what)
    {
        await Eventually.TrueAsync(() => server.Connections is [{ IsClosed: true }], "the server sees its connection closed");
        var late = TimeProvider.System.GetElapsedTime(since, server.Connections[0].ClosedAt).TotalMilliseconds;
        Repository.WriteTable(
            $"provider-cancel-{Kind}-{what}".ToLowerInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"{Kind}, {what}: the server saw the connection closed {late:0.0} ms after the cancellation.\n"));
    }
}
