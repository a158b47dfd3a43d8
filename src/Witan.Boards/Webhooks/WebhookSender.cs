using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Witan.Data;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;

namespace Witan.Boards.Webhooks;

/// <summary>Posts messages to their targets, signed, one after another for each target. Safe to share between threads.</summary>
/// <remarks>
/// What a target answers with 2xx is sent. 408, 425, 429 and 5xx, a time-out and a connection that fails are tried again by the outbox, after growing pauses; any
/// other answer is final, as is a target that the settings no longer name. A redirect is such an answer: nobody has looked at where it leads.
/// </remarks>
public sealed class WebhookSender : IOutboxSender, IDisposable
{
    /// <summary>The kind of a message to one target.</summary>
    public const string MessageKind = "webhook-delivery";

    private readonly IDatabase _database;
    private readonly WebhookSettings _settings;
    private readonly Func<string, string?> _secrets;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    /// <summary>Initializes a new instance of the <see cref="WebhookSender"/> class.</summary>
    /// <param name="database">The database.</param>
    /// <param name="settings">The targets.</param>
    /// <param name="secrets">Reads an environment variable.</param>
    /// <param name="time">The clock.</param>
    public WebhookSender(IDatabase database, WebhookSettings settings, Func<string, string?> secrets, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _database = database;
        _settings = settings;
        _secrets = secrets;
        _time = time;
        _http = new HttpClient(GuardedConnect.CreateHandler(settings.AllowLinkLocal)) { Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds) };
    }

    /// <inheritdoc/>
    public string Kind => MessageKind;

    /// <inheritdoc/>
    public async Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var name = TargetOf(message.Id);
        if (_settings.Targets.FirstOrDefault(target => target.Name == name) is not { } target)
        {
            throw new OutboxRejectedException($"The settings name no target '{name}' any more.");
        }

        if (_secrets(target.SecretVariable) is not { Length: > 0 } secret)
        {
            throw new InvalidOperationException($"{target.SecretVariable}, which holds the secret of the target '{name}', is not set where messages are sent.");
        }

        if (await _database.ReadAsync(context, session => Outbox.IsAnyWaitingBeforeAsync(session, Series(name), message.Id), cancellationToken))
        {
            throw new OutboxHeldException($"An earlier message to '{name}' has not left yet.");
        }

        await PostAsync(target, secret, message, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Names a message to a target: a target's messages sort by the time at which they were to leave.</summary>
    internal static string IdOf(string target, OutboxMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{Series(target)}{message.Due.ToUnixTimeMilliseconds():D15}/{message.Id}");

    private static string Series(string target) => $"{MessageKind}/{target}/";

    private static string TargetOf(string id) => id.Split('/') is [MessageKind, var name, ..] ? name : string.Empty;

    private async Task PostAsync(WebhookTarget target, string secret, OutboxMessage message, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(message.Payload);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("witan", null));
        request.Headers.Add(WebhookSignature.IdHeader, message.Id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(secret, message.Id, timestamp, body));
        // The answer's body is nobody's business here, and may be endless.
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var answer = string.Create(CultureInfo.InvariantCulture, $"The target '{target.Name}' answered {(int)response.StatusCode}");
        throw IsPassing(response.StatusCode) ? new HttpRequestException($"{answer}.") : new OutboxRejectedException($"{answer}, which is final.");
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is 425 or >= 500;
}
