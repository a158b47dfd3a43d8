using System.Globalization;
using System.Net.Http.Headers;

namespace Witan.Benchmarks.Serving;

/// <summary>Follows one deliberation by server-sent events as a browser does: it comes back by itself, with the last id that it has.</summary>
internal sealed class StreamFollower(HttpClient http, string session, string token) : IDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private CancellationTokenSource _connection = new();

    /// <summary>Gets the last sequence that it has.</summary>
    public long Last { get; private set; }

    /// <summary>Gets how many events came twice, or after a gap.</summary>
    public int Wrong { get; private set; }

    /// <summary>Gets how often it connected.</summary>
    public int Connected { get; private set; }

    /// <summary>Gets when it was last connected, as a timestamp of the system's clock.</summary>
    public long ConnectedAt { get; private set; }

    /// <summary>Gets whether the stream said that the run is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Follows until the run is over or somebody ends it.</summary>
    /// <param name="retry">How long it waits before it comes back; null for what a browser does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FollowAsync(TimeSpan? retry, CancellationToken cancellationToken)
    {
        while (!IsOver && !cancellationToken.IsCancellationRequested)
        {
            CancellationTokenSource connection;
            lock (_gate)
            {
                connection = _connection;
            }

            try
            {
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(connection.Token, cancellationToken);
                await ReadAsync(ended.Token);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
            {
                // Dropped, or nobody is there yet.
            }

            await Task.Delay(retry ?? Retry, CancellationToken.None);
        }
    }

    /// <summary>Breaks the connection off without a word.</summary>
    public void Drop()
    {
        CancellationTokenSource broken;
        lock (_gate)
        {
            broken = _connection;
            _connection = new CancellationTokenSource();
        }

        broken.Cancel();
        broken.Dispose();
    }

    public void Dispose() => _connection.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/sessions/{session}/stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (Last > 0)
        {
            request.Headers.Add("Last-Event-ID", Last.ToString(CultureInfo.InvariantCulture));
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        (Connected, ConnectedAt) = (Connected + 1, TimeProvider.System.GetTimestamp());
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                var sequence = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
                Wrong += sequence == Last + 1 ? 0 : 1;
                Last = sequence;
            }
            else if (line == "event: end")
            {
                IsOver = true;
                return;
            }
        }
    }
}
