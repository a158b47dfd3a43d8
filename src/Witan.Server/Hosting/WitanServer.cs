using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Witan.Data.Due;
using Witan.Runs.Feed;
using Witan.Server.Api;
using Witan.Server.Api.Accounts;
using Witan.Server.Api.Audit;
using Witan.Server.Api.Decisions;
using Witan.Server.Api.Description;
using Witan.Server.Api.Documents;
using Witan.Server.Api.Flags;
using Witan.Server.Api.Memory;
using Witan.Server.Api.Models;
using Witan.Server.Api.Operations;
using Witan.Server.Api.Personas;
using Witan.Server.Api.Rules;
using Witan.Server.Api.Sessions;
using Witan.Server.Api.Settings;
using Witan.Server.Api.Shares;
using Witan.Server.Api.Tenants;
using Witan.Server.Documents;
using Witan.Server.Health;
using Witan.Server.Live;
using Witan.Server.Logging;
using Witan.Server.Metrics;
using Witan.Server.Pages;
using Witan.Server.Security;
using Witan.Server.SignIn;
using Witan.Server.Storage;

namespace Witan.Server.Hosting;

/// <summary>The HTTP server: started once, stopped once.</summary>
public sealed class WitanServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServerParts _parts;

    private WitanServer(WebApplication app, ServerParts parts) => (_app, _parts) = (app, parts);

    /// <summary>Gets the addresses that it listens on, with the ports that it was given.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Gets every route, with its rule.</summary>
    internal IReadOnlyList<Endpoint> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Gets the services, for tests.</summary>
    internal IServiceProvider Services => _app.Services;

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

        return new WitanServer(app, parts);
    }

    /// <summary>Takes nothing new, lets what is in flight end for <see cref="ServerOptions.Grace"/>, and stops.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _parts.Known.Dispose();
    }

    private static WebApplication Build(ServerParts parts, ServerOptions options, ILoggerProvider? log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.BodyBytesMax;
        });
        if (options.Urls.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

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

        AddParts(builder.Services, parts, options);
        AddSecurity(builder.Services, parts, options);
        var app = builder.Build();
        // From the first request on, whoever asks for them first.
        _ = app.Services.GetRequiredService<MetricsCollector>();
        _ = app.Services.GetRequiredService<ServerMeters>();
        _ = app.Services.GetRequiredService<LiveMeters>();
        Pipe(app, options);
        return app;
    }

    private static void AddParts(IServiceCollection services, ServerParts parts, ServerOptions options)
    {
        services.AddSingleton(parts).AddSingleton(options).AddSingleton(parts.Time).AddSingleton(parts.Database).AddSingleton(parts.Audit);
        services.AddSingleton<UserAccounts>().AddSingleton<SignIns>().AddSingleton<ApiTokens>().AddSingleton<Invitations>().AddSingleton<ShareLinks>()
            .AddSingleton<PasswordSignIn>().AddSingleton<Callers>().AddSingleton<Accepting>().AddSingleton<IdempotencyKeys>()
            .AddSingleton<AuditVerifications>().AddSingleton<DocumentStore>().AddSingleton(parts.Flags);
        services.AddSingleton(new EventForm(parts.Catalog)).AddSingleton<StreamSlots>().AddSingleton(_ => new QueueDelay(options.QueueDelayMax, TimeProvider.System))
            .AddSingleton(made => new LiveMeters(made.GetRequiredService<StreamSlots>(), made.GetRequiredService<RunFeed>(), () => made.GetRequiredService<QueueDelay>().Now));
        services.AddSingleton(_ => new RunFeed(parts.Journal, parts.Changes, new RunFeedOptions { HeartbeatEvery = options.Heartbeat }, parts.Time));
        services.AddRoutingCore();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow;
        });
        services.AddOpenApi("v1", description =>
        {
            description.AddDocumentTransformer<ApiDescription>().AddOperationTransformer<ApiDescription>();
            description.AddDocumentTransformer<SecurityDescription>().AddOperationTransformer<SecurityDescription>();
        });
    }

    private static void AddSecurity(IServiceCollection services, ServerParts parts, ServerOptions options)
    {
        services.AddDataProtection().SetApplicationName("witan");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ProtectionKeys(parts.Database, parts.Time));
        services.AddAntiforgery(forms =>
        {
            forms.HeaderName = "X-Witan-Antiforgery";
            forms.FormFieldName = "antiforgery";
            forms.Cookie.Name = "witan-forms";
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(WitanAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, WitanAuthentication>(WitanAuthentication.SchemeName, null);
        var policy = new AuthorizationPolicyBuilder(WitanAuthentication.SchemeName).AddRequirements(new RouteRequirement()).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(policy).SetFallbackPolicy(policy);
        services.AddSingleton<IAuthorizationHandler, RouteRequirement>();
        services.AddRateLimiter(_ => { });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.TrustedProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }

    /// <summary>The order counts: who asks is known before it is counted, and counted before anything costs.</summary>
    private static void Pipe(WebApplication app, ServerOptions options)
    {
        if (options.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        RequestLog.Use(app);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Faults>();
        app.UseRouting();
        app.UseMiddleware<Shedding>();
        app.UseRateLimiter(RateLimits.OfAddresses(options));
        app.UseAuthentication();
        app.UseRateLimiter(RateLimits.OfCallers(options));
        app.UseMiddleware<RouteAudit>();
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryGate>();
        app.UseWebSockets();
        HealthRoutes.Map(app);
        MetricsRoutes.Map(app);
        PageRoutes.Map(app);
        var api = app.MapGroup(ApiRoutes.Prefix);
        SignInRoutes.Map(api);
        OwnAccountRoutes.Map(api);
        UserRoutes.Map(api);
        SessionReads.Map(api);
        SessionActs.Map(api, options);
        ShareRoutes.Map(api);
        PersonaRoutes.Map(api);
        RuleRoutes.Map(api);
        DecisionRoutes.Map(api);
        MemoryRoutes.Map(api);
        ModelRoutes.Map(api);
        AuditRoutes.Map(api);
        DocumentRoutes.Map(api);
        SettingRoutes.Map(api);
        FlagRoutes.Map(api);
        TenantRoutes.Map(api);
        OperationRoutes.Map(api);
        EventStream.Map(api);
        LiveSocketRoutes.Map(api);
        api.MapOpenApi("/openapi.json").WithMetadata(new RouteRule(null, Scope.None));
        app.MapFallback(NotFoundAsync).WithMetadata(new RouteRule(null, Scope.None));
    }

    private static Task NotFoundAsync(HttpContext context) => Problems.WriteAsync(context, StatusCodes.Status404NotFound, "There is nothing at this address. /api/v1/openapi.json describes what there is.");
}
