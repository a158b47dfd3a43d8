using System.Net.Http.Headers;
using System.Text;

namespace Witan.Models.Providers;

/// <summary>Ends every answer that is no success in one way, before a library makes its own of it, and marks that a request was sent.</summary>
/// <param name="options">The provider.</param>
/// <param name="time">The clock, for a <c>Retry-After</c> that names a date.</param>
internal sealed class StatusHandler(ProviderOptions options, TimeProvider time) : DelegatingHandler
{
    /// <summary>The most bytes of an error's body that are read.</summary>
    internal const int BodyMax = 16 * 1024;

    /// <summary>The most bytes of an answer, or of all pieces of one.</summary>
    internal const long AnswerMax = 64 * 1024 * 1024;

    /// <summary>Gets the longest wait that a provider may ask for; more is cut to it.</summary>
    internal static TimeSpan RetryAfterMax { get; } = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.ApiKey))
        {
            // A library insists on a key; an endpoint that asks for none gets none.
            request.Headers.Authorization = null;
            request.Headers.Remove("x-api-key");
        }

        if (CallTrace.Current is { } trace)
        {
            trace.IsSent = true;
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            response.Content = new BoundedContent(response.Content, AnswerMax);
            return response;
        }

        using (response)
        {
            var wait = Wait(response.Headers.RetryAfter, time.GetUtcNow());
            throw new ProviderStatusException((int)response.StatusCode, wait, options.Hide(await BodyAsync(response, cancellationToken)));
        }
    }

    /// <summary>Reads how long to wait.</summary>
    /// <param name="header">The header, or null.</param>
    /// <param name="now">What time it is.</param>
    internal static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? header?.Date - now;
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, RetryAfterMax.Ticks)) : null;
    }

    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var bytes = new byte[BodyMax];
            var length = await stream.ReadAtLeastAsync(bytes, BodyMax, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (IOException)
        {
            // The status says enough when the body breaks off.
            return string.Empty;
        }
    }
}
