using System.Globalization;
using System.Net.Http.Headers;
using Witan.Boards.Webhooks;

namespace Witan.Boards.Research;

/// <summary>Asks the configured service, and nobody else: redirects are not followed, proxies and cookies not used. Safe to share between threads.</summary>
public sealed class WebSearch : IDisposable
{
    /// <summary>The most characters that are looked for.</summary>
    public const int QueryLengthMax = 200;

    private readonly WebResearchOptions _options;
    private readonly Func<string, string?> _secrets;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    /// <summary>Initializes a new instance of the <see cref="WebSearch"/> class.</summary>
    /// <param name="options">Who is asked; they were checked.</param>
    /// <param name="secrets">Reads an environment variable.</param>
    /// <param name="time">The clock.</param>
    public WebSearch(WebResearchOptions options, Func<string, string?> secrets, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _secrets, _time) = (options, secrets, time);
        // The time of a search is counted by our own clock.
        _http = new HttpClient(GuardedConnect.CreateHandler(options.AllowLinkLocal)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Gets how searches are made.</summary>
    public WebResearchOptions Options => _options;

    /// <summary>Gets the host that is asked.</summary>
    public string Host => Address("q").Host;

    /// <summary>Searches.</summary>
    /// <param name="query">The words; what is beyond <see cref="QueryLengthMax"/> characters is left out.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>The passages, the best first as the service has them.</returns>
    /// <exception cref="WebSearchException">It brought nothing that can be used.</exception>
    public async Task<IReadOnlyList<WebPassage>> SearchAsync(string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(query.Length <= QueryLengthMax ? query : query[..QueryLengthMax]));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("witan", null));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        AddKey(request);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var sent = false;
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            sent = true;
            return response.IsSuccessStatusCode
                ? WebAnswer.Read(await ReadAsync(response, either.Token), _options)
                : throw new WebSearchException(string.Create(CultureInfo.InvariantCulture, $"{Host} answered {(int)response.StatusCode}."), wasSent: true);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new WebSearchException($"{Host} did not answer within {_options.TimeoutSeconds} s.", wasSent: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new WebSearchException($"{Host} could not be asked: {error.Message.TrimEnd('.')}.", sent);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private Uri Address(string query)
    {
        var words = Uri.EscapeDataString(query);
        if (_options.Kind == WebSearchKind.Json)
        {
            return new Uri(_options.Endpoint!.Replace(WebResearchOptions.QueryPlace, words, StringComparison.Ordinal)
                .Replace(WebResearchOptions.CountPlace, _options.ResultsMax.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var place = new UriBuilder(_options.Endpoint!) { Query = $"q={words}&format=json" };
        place.Path = place.Path.EndsWith("/search", StringComparison.Ordinal) ? place.Path : place.Path.TrimEnd('/') + "/search";
        return place.Uri;
    }

    private void AddKey(HttpRequestMessage request)
    {
        if (_options.KeyVariable is not { } variable)
        {
            return;
        }

        if (_secrets(variable) is not { Length: > 0 } key)
        {
            throw new WebSearchException($"{variable}, which holds the key of the search, is not set.", wasSent: false);
        }

        var value = _options.KeyHeader.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? $"Bearer {key}" : key;
        request.Headers.TryAddWithoutValidation(_options.KeyHeader, value);
    }

    /// <summary>Reads one byte more than the limit at most: an answer may never end.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[_options.BytesMax + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= _options.BytesMax
            ? buffer.AsMemory(0, length)
            : throw new WebSearchException($"The answer of {Host} has more than {_options.BytesMax} bytes.", wasSent: true);
    }
}
