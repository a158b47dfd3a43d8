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

    /// <summary>Gets the addresses of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.</summary>
    /// <value>None: what a client writes there is not believed.</value>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Gets how long an idle sign-in lasts; each use begins it anew.</summary>
    /// <value>12 h. From 5 minutes to 30 days.</value>
    public TimeSpan SignInLife { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Gets how long a sign-in lasts at most, however much it is used.</summary>
    /// <value>30 days. From 1 h to 366 days.</value>
    public TimeSpan SignInLifeMax { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gets how many wrong passwords or codes in a row lock an account.</summary>
    /// <value>5. From 3 to 100.</value>
    public int SignInFailuresMax { get; init; } = 5;

    /// <summary>Gets how long an account is locked then.</summary>
    /// <value>15 minutes. From 1 minute to 1 day.</value>
    public TimeSpan SignInLock { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets how many requests a minute one address may make on average.</summary>
    /// <value>300. From 1 to 1,000,000.</value>
    public int RatePerAddress { get; init; } = 300;

    /// <summary>Gets how many requests a minute one user may make on average.</summary>
    /// <value>100. From 1 to 1,000,000.</value>
    public int RatePerUser { get; init; } = 100;

    /// <summary>Gets how many requests a minute one tenant may make on average.</summary>
    /// <value>1,000. From 1 to 1,000,000.</value>
    public int RatePerTenant { get; init; } = 1_000;

    /// <summary>Gets how many times the average of one second may come at once: a page asks for many things together.</summary>
    /// <value>60, a minute's worth. From 1 to 600.</value>
    public int RateBurstSeconds { get; init; } = 60;

    /// <summary>Gets how many sign-ins a minute one address may try.</summary>
    /// <value>20. From 1 to 10,000.</value>
    public int SignInsPerAddress { get; init; } = 20;

    /// <summary>Gets how many requests are worked on at once; more are turned away with 503.</summary>
    /// <value>256. From 1 to 10,000.</value>
    public int RequestsAtOnce { get; init; } = 256;

    /// <summary>Gets for how long requests may wait for a thread before further ones are turned away with 503.</summary>
    /// <value>100 ms. From 10 ms to 10 s.</value>
    public TimeSpan QueueDelayMax { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the most bytes of a body, other than one that brings documents.</summary>
    /// <value>256 KiB. From 1 KiB to 16 MiB.</value>
    public int BodyBytesMax { get; init; } = 256 * 1024;

    /// <summary>Gets the most bytes of a body that brings documents.</summary>
    /// <value>24 MiB: 16 documents of 1 MiB in base 64. From 1 MiB to 64 MiB.</value>
    public int DocumentBodyBytesMax { get; init; } = 24 * 1024 * 1024;

    /// <summary>Gets the most live streams of one user.</summary>
    /// <value>20. From 1 to 10,000.</value>
    public int StreamsPerUser { get; init; } = 20;

    /// <summary>Gets the most live streams of one address.</summary>
    /// <value>100. From 1 to 100,000.</value>
    public int StreamsPerAddress { get; init; } = 100;

    /// <summary>Gets the most live streams in all.</summary>
    /// <value>6,000. From 1 to 100,000.</value>
    public int StreamsInAll { get; init; } = 6_000;

    /// <summary>Gets how often a live stream that has nothing to say says that it lives.</summary>
    /// <value>15 s. From 1 to 120 s.</value>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets after how long a WebSocket without subscriptions and without a word from its client is closed.</summary>
    /// <value>300 s. From 10 to 3,600 s.</value>
    public TimeSpan StreamIdle { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Gets where metrics are sent by OTLP over HTTP, such as <c>http://127.0.0.1:4318/v1/metrics</c>; null for nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }
}
