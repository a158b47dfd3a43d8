using System.Globalization;
using System.Text;
using Witan.Boards.Webhooks;
using Witan.Data;
using Witan.Data.Model;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.Boards.Tests.Webhooks;

/// <summary>Messages on their way to a server that listens, on either engine.</summary>
public abstract class WebhookSenderConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private const string Secret = "a secret of sixteen letters or more";

    private readonly ManualTimeProvider _time = new();
    private TestDatabase? _place;

    private IDatabase Database => _place!.Database;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel());

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Message_ReachesEachTargetOnce_Signed()
    {
        using var one = new HookListener();
        using var two = new HookListener();
        using var office = Office(("one", one.Url), ("two", two.Url));
        await PutAsync("m1");
        await office.RunAsync();

        foreach (var listener in new[] { one, two })
        {
            var request = Assert.Single(listener.Requests);
            Assert.Equal("{\"id\":\"m1\"}", Encoding.UTF8.GetString(request.Body));
            var id = request.Headers[WebhookSignature.IdHeader];
            var timestamp = long.Parse(request.Headers[WebhookSignature.TimestampHeader], CultureInfo.InvariantCulture);
            Assert.EndsWith("/m1", id, StringComparison.Ordinal);
            Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds(), timestamp);
            Assert.Equal(WebhookSignature.Of(Secret, id, timestamp, request.Body), request.Headers[WebhookSignature.SignatureHeader]);
            Assert.StartsWith("application/json", request.Headers["Content-Type"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TargetThatFails_IsTriedAgainWithTheSameId_InOrder_AndHoldsUpNobodyElse()
    {
        var failures = 0;
        using var broken = new HookListener(_ => Interlocked.Increment(ref failures) <= 3 ? 503 : 204);
        using var sound = new HookListener();
        using var office = Office(("broken", broken.Url), ("sound", sound.Url));
        await PutAsync("m1");
        _time.Advance(TimeSpan.FromMilliseconds(5));
        await PutAsync("m2");
        await office.RunAsync();
        Assert.Equal(["m1", "m2"], sound.Requests.Select(Name));
        Assert.Equal(["m1", "m1", "m1", "m1", "m2"], broken.Requests.Select(Name));
        Assert.Single(broken.Requests.Where(request => Name(request) == "m1").Select(request => request.Headers[WebhookSignature.IdHeader]).Distinct(StringComparer.Ordinal));
        Assert.Empty(await ParkedAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(302)]
    [InlineData(410)]
    public async Task FinalAnswer_IsADeadLetterAtOnce_AndTheNextOneLeaves(int status)
    {
        using var listener = new HookListener(request => Name(request) == "m1" ? status : 204);
        using var office = Office(("one", listener.Url));
        await PutAsync("m1");
        _time.Advance(TimeSpan.FromMilliseconds(5));
        await PutAsync("m2");
        await office.RunAsync();
        Assert.Equal(["m1", "m2"], listener.Requests.Select(Name));
        var parked = Assert.Single(await ParkedAsync());
        Assert.Contains($"{status}", parked.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, parked.LastError, StringComparison.Ordinal);

        Assert.True(await Database.WriteAsync(TenantContext.Local, session => Outbox.RetryAsync(session, parked.Id, _time.GetUtcNow()), CancellationToken.None));
        await office.RunAsync();
        Assert.Equal(3, listener.Requests.Count);
        Assert.Single(await ParkedAsync());
    }

    [Fact]
    public async Task TargetThatNeverAnswersWell_IsGivenUpAfterTheLastAttempt()
    {
        using var listener = new HookListener(_ => 500);
        using var office = Office(("one", listener.Url));
        await PutAsync("m1");
        await office.RunAsync();
        Assert.Equal(new OutboxOptions().AttemptsMax, listener.Requests.Count);
        Assert.Contains("500", Assert.Single(await ParkedAsync()).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkLocalAddress_IsNotAsked()
    {
        using var office = Office(("one", new Uri("http://169.254.169.254/latest/meta-data/")));
        await PutAsync("m1");
        await office.RunAsync();
        Assert.Contains("allowLinkLocal", Assert.Single(await ParkedAsync()).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoTarget_LeavesNothingBehind_AndATargetThatWentAwayIsFinal()
    {
        using var listener = new HookListener();
        using (var nobody = Office())
        {
            await PutAsync("m1");
            await nobody.RunAsync();
            Assert.Empty(await ParkedAsync());
        }

        await PutAsync("m2");
        await new OutboxDispatcher(Database, [new WebhookFanOut(Database, Settings(("one", listener.Url)), _time), new WebhookSenderThatRests()], new OutboxOptions(), _time)
            .DispatchAsync("test", CancellationToken.None);
        using var other = Office(("two", listener.Url));
        await other.RunAsync();
        Assert.Contains("'one'", Assert.Single(await ParkedAsync()).LastError, StringComparison.Ordinal);
        Assert.Empty(listener.Requests);
    }

    private static string Name(HookRequest request) => request.Headers[WebhookSignature.IdHeader].Split('/')[^1];

    private static WebhookSettings Settings(params (string Name, Uri Url)[] targets) => new()
    {
        Targets = [.. targets.Select(target => new WebhookTarget { Name = target.Name, Url = target.Url, SecretVariable = "HOOK_SECRET" })],
    };

    private WebhookOffice Office(params (string Name, Uri Url)[] targets) =>
        new(Database, Settings(targets), variable => variable == "HOOK_SECRET" ? Secret : null, _time);

    private Task<bool> PutAsync(string id) => Database.WriteAsync(
        TenantContext.Local,
        session => Outbox.EnqueueAsync(session, new OutboxMessage(id, WebhookFanOut.MessageKind, $$"""{"id":"{{id}}"}""", _time.GetUtcNow()), _time.GetUtcNow()),
        CancellationToken.None);

    private Task<IReadOnlyList<ParkedMessage>> ParkedAsync() =>
        Database.ReadAsync(TenantContext.Local, session => Outbox.ListParkedAsync(session, null, 10), CancellationToken.None);
}

public sealed class WebhookSenderOnSqliteTests() : WebhookSenderConformance(DatabaseEngine.Sqlite);

public sealed class WebhookSenderOnPostgresTests() : WebhookSenderConformance(DatabaseEngine.PostgreSql);
