using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Witan.Server.Tests;

/// <summary>Asks as a browser does: with cookies, and the antiforgery token with everything that changes something.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http;

    public Browser(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        var token = (string)(await _http.GetFromJsonAsync<JsonNode>("/api/v1/antiforgery"))!["token"]!;
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Witan-Antiforgery", token);
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string login, string password = ServerWorld.Password, string? code = null, string? tenant = null) =>
        SendAsync(HttpMethod.Post, "/api/v1/sign-in", new JsonObject { ["login"] = login, ["password"] = password, ["code"] = code, ["tenant"] = tenant });

    public async Task<HttpResponseMessage> SendBareAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}
