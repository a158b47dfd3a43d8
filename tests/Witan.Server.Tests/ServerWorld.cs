using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Boards;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Episodes;
using Witan.Boards.Personas;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Analyst;
using Witan.Boards.Roundtable.Governance;
using Witan.Boards.Storage;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Analyst;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Core;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Memory;
using Witan.Memory.Serving;
using Witan.Models;
using Witan.Models.Analyst;
using Witan.Models.Settings;
using Witan.Runs;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Server.Flags;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.Settings;
using Witan.Server.SignIn;
using Witan.Testing.Databases;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Server.Tests;

/// <summary>The real server on a real database, with two tenants and a user of each role in both. Nothing drives runs unless a test does.</summary>
internal sealed class ServerWorld : IAsyncDisposable
{
    public const string Password = "four words will do";

    public static readonly TenantId Home = TenantContext.Local.Tenant;
    public static readonly TenantId Abroad = new("abroad");

    private readonly TestDatabase _place;
    private readonly MemoryService _memory;
    private readonly HttpClient _http;

    private ServerWorld(TestDatabase place, MemoryService memory, ServerParts parts, WitanServer server)
    {
        (_place, _memory, Parts, Server) = (place, memory, parts, server);
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Addresses[0]) };
    }

    public static DataModel Model { get; } = new(RunsData.Module, ModelsData.Module, BoardsData.Module, MemoryData.Module, ServerData.Module);

    public ServerParts Parts { get; }

    public DataOptions Options => _place.Options;

    public string PostgresName => _place.PostgresName;

    public WitanServer Server { get; }

    public Uri Address => _http.BaseAddress!;

    public static async Task<ServerWorld> StartAsync(DatabaseEngine engine = DatabaseEngine.Sqlite, ServerOptions? options = null, TimeProvider? time = null, IReadOnlyList<ServerSetting>? settings = null)
    {
        time ??= TimeProvider.System;
        var place = await TestDatabase.CreateAsync(engine, Model);
        await Tenants.AddAsync(place.Database, Abroad, "Another office", time, CancellationToken.None);
        var audit = new AuditLog(place.Database, time);
        var memory = new MemoryService(place.Database, audit, new MemoryOptions { DataDirectory = place.Directory.Path }, time, "operator");
        var parts = Compose(place, audit, memory, time) with { Settings = settings ?? [] };
        // Tests ask more often than people do; what holds by default is tested by itself.
        options ??= new ServerOptions { RatePerAddress = 1_000_000, RatePerUser = 1_000_000, RatePerTenant = 1_000_000, SignInsPerAddress = 10_000 };
        // A machine that is busy with other tests must not make requests be turned away; the test of that says so.
        options = options.QueueDelayMax == new ServerOptions().QueueDelayMax ? options with { QueueDelayMax = TimeSpan.FromHours(1) } : options;
        var server = await WitanServer.StartAsync(parts, options with { Urls = ["http://127.0.0.1:0"] }, log: null, CancellationToken.None);
        return new ServerWorld(place, memory, parts, server);
    }

    /// <summary>Makes a user and a token of it that may do everything that the role allows.</summary>
    public async Task<string> TokenAsync(TenantId tenant, string user, Role role, Scope scopes = Scope.All)
    {
        var accounts = new UserAccounts(Parts.Database, Parts.Time);
        if (!(await accounts.FindAsync(UserAccounts.Program(tenant), user, CancellationToken.None)).IsOk(out _, out _))
        {
            Assert.True((await accounts.AddAsync(tenant, new NewAccount(user, user, null, Roles.Word(role)), null, CancellationToken.None)).IsOk(out _, out var refusal), refusal?.Message);
        }

        var made = await new ApiTokens(Parts.Database, Parts.Time).AddAsync(new TenantContext(tenant, new UserId(user)), "test", scopes, 30, CancellationToken.None);
        Assert.True(made.IsOk(out var token, out var fault), fault?.Message);
        return token.Secret;
    }

    /// <summary>Makes a user with <see cref="Password"/>.</summary>
    public async Task AddPersonAsync(TenantId tenant, string user, Role role)
    {
        var hash = await new PasswordSignIn(new UserAccounts(Parts.Database, Parts.Time), null!, Parts.Audit, new ServerOptions(), Parts.Time).HashAsync(Password, CancellationToken.None);
        Assert.True((await new UserAccounts(Parts.Database, Parts.Time).AddAsync(tenant, new NewAccount(user, user, null, Roles.Word(role)), hash, CancellationToken.None)).IsOk(out _, out _));
    }

    /// <summary>Asks as a program.</summary>
    public Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? token, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, token, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), headers);

    /// <summary>Asks as a program, with a body of any form.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = content;
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<JsonNode> GetAsync(string path, string token)
    {
        using var answer = await AskAsync(HttpMethod.Get, path, token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>Opens a deliberation over the API.</summary>
    public async Task<string> OpenAsync(string token, string question, string protocol = "swarm")
    {
        using var answer = await AskAsync(
            HttpMethod.Post, "/api/v1/sessions", token, new JsonObject { ["protocol"] = protocol, ["question"] = question, ["documents"] = new JsonArray(new JsonObject { ["name"] = "plan.md", ["text"] = $"# {question}\n\nWe will move on 1 May. Owner: Ada.\n" }) }.ToJsonString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return (string)JsonNode.Parse(text)!["id"]!;
    }

    public async Task DriveAsync(TenantContext context, string run) =>
        Assert.True((await Parts.Engine.DriveAsync(context, new RunId(run), SwarmHost.Request())).IsOk(out _, out var refusal), refusal?.Message);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.StopAsync(CancellationToken.None);
        await Server.DisposeAsync();
        await _memory.DisposeAsync();
        await _place.DisposeAsync();
    }

    private static ServerParts Compose(TestDatabase place, AuditLog audit, MemoryService memory, TimeProvider time)
    {
        var database = place.Database;
        var catalog = new EventCatalog().AddBoards();
        var changes = new RunChanges();
        var models = new ModelSettings();
        var journal = new DatabaseJournal(
            database, catalog, time, new SessionProjection(), new LedgerProjection(models.DayUsdOf), new DecisionProjection(catalog), new EpisodeProjection(catalog), new AuditProjection(audit, "operator")) { Changes = changes };
        var minds = new OneMind(new AnalystChatClient([.. SwarmSkills.All, .. BoardSkills.All, .. RoundtableSkills.All]));
        var personas = new PersonaCatalog(database, audit, "operator");
        var rules = new GovernanceRules(database, audit, "operator");
        var panels = new CataloguePanels(personas, new PersonaWeights(database));
        var tables = new CatalogueTables(personas, rules);
        var services = new BoardServices(panels, new DocumentResearch());
        var engine = new RunEngine(
            new RunServices(journal, new RunDefinitions(database, time), changes, time),
            SwarmKind.Create(minds, models.Caps.CallUsd),
            BoardKind.Create(minds, services, models.Caps.CallUsd),
            RoundtableKind.Create(minds, new RoundtableServices(services, tables), models.Caps.CallUsd));
        var (swarm, board, roundtable) = (new SwarmRuns(engine), new BoardRuns(engine, panels), new RoundtableRuns(engine, tables));
        var decisions = new DecisionReader(database, time);
        var desk = new DecisionDesk(database, audit, time, "operator");
        return new ServerParts
        {
            Version = "test",
            DataDirectory = place.Directory.Path,
            Database = database,
            Time = time,
            Journal = journal,
            Catalog = catalog,
            Changes = changes,
            Engine = engine,
            Swarm = swarm,
            Board = board,
            Roundtable = roundtable,
            Personas = personas,
            Rules = rules,
            Decisions = decisions,
            Desk = desk,
            Earlier = new EarlierDecisions(memory),
            Reopening = new Reopening(journal, swarm, board, roundtable, decisions, desk, models.RunUsdOf),
            Memory = memory,
            Audit = audit,
            Models = models,
            Flags = new FeatureFlags(database, audit, memory, time),
        };
    }
}
