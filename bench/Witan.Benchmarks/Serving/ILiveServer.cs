using System.Net.WebSockets;

namespace Witan.Benchmarks.Serving;

/// <summary>A server whose clients all get what is published, over WebSockets.</summary>
internal interface ILiveServer : IAsyncDisposable
{
    /// <summary>Gets what the table calls it.</summary>
    string Name { get; }

    /// <summary>Gets where clients connect.</summary>
    Uri Address { get; }

    /// <summary>Gets the server's process.</summary>
    int Process { get; }

    /// <summary>Prepares a client's connection before it is made.</summary>
    void Prepare(ClientWebSocketOptions options);

    /// <summary>Makes a connected client one that gets what is published from here on.</summary>
    Task JoinAsync(ClientWebSocket client, CancellationToken cancellationToken);

    /// <summary>Publishes a text of about 400 characters.</summary>
    Task PublishAsync(string text, CancellationToken cancellationToken);
}
