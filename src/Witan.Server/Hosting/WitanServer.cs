using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Witan.Data.Due;
using Witan.Server.Health;
using Witan.Server.Logging;
using Witan.Server.Metrics;

namespace Witan.Server.Hosting;

/// <summary>The HTTP server: started once, stopped once.</summary>
public sealed class WitanServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WitanServer(WebApplication app) => _app = app;

    /// <summary>Gets the addresses that it listens on, with the ports that it was given.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Builds and starts it.</summary>
    /// <param name="parts">What it offers.</param>
    /// <param name="options">How.</param>
    /// <param name="log">Told what happens; null for nobody.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">An address cannot be listened on.</exception>
    public static async Task<WitanServer> StartAsync(ServerParts parts, ServerOptions options, ILoggerProvider? log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(options);
        var app = Build(parts, options, log);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new WitanServer(app);
    }

    /// <summary>Takes nothing new, lets what is in flight end for <see cref="ServerOptions.Grace"/>, and stops.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(ServerParts parts, ServerOptions options, ILoggerProvider? log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(parts).AddSingleton(options).AddSingleton(parts.Time).AddSingleton(parts.Database);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Grace);
        builder.Services.AddSingleton(_ => new MetricsCollector(options.OtlpEndpoint, parts.Time)).AddSingleton(_ => new ServerMeters(new DueWork(parts.Database), parts.Time));
        if (parts.Readiness is not null)
        {
            builder.Services.AddSingleton(parts.Readiness);
        }

        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        var app = builder.Build();
        // From the first request on, whoever asks for them first.
        _ = app.Services.GetRequiredService<MetricsCollector>();
        _ = app.Services.GetRequiredService<ServerMeters>();
        RequestLog.Use(app);
        HealthRoutes.Map(app);
        MetricsRoutes.Map(app);
        return app;
    }
}
