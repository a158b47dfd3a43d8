namespace Witan.Server.Hosting;

/// <summary>How the server is set up. Every limit has its name here; the settings file, the environment and flags set them.</summary>
public sealed record ServerOptions
{
    /// <summary>The address when nobody names one: this machine alone can reach it.</summary>
    public const string UrlDefault = "http://127.0.0.1:8080";

    /// <summary>Gets the addresses that it listens on; port 0 is any free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [UrlDefault];

    /// <summary>Gets how long a stop waits for requests in flight.</summary>
    /// <value>10 s. From 0 to 600 s.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets where metrics are sent by OTLP over HTTP, such as <c>http://127.0.0.1:4318/v1/metrics</c>; null for nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }
}
