using Witan.Boards.Webhooks;
using Witan.Data;
using Witan.Data.Model;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Boards.Tests.Webhooks;

/// <summary>One message to whom it may concern, one for each target, on either engine.</summary>
public abstract class WebhookFanOutConformance(DatabaseEngine engine)
{
    [Fact]
    public async Task Send_Twice_MakesOneMessageForEachTarget()
    {
        await using var place = await TestDatabase.CreateAsync(engine, new DataModel());
        var time = new ManualTimeProvider();
        var settings = new WebhookSettings
        {
            Targets = [.. new[] { "one", "two" }.Select(name => new WebhookTarget { Name = name, Url = new Uri("http://localhost/"), SecretVariable = "X" })],
        };
        var fanOut = new WebhookFanOut(place.Database, settings, time);
        var message = new OutboxMessage("m1", WebhookFanOut.MessageKind, "{}", time.GetUtcNow());
        await fanOut.SendAsync(TenantContext.Local, message, CancellationToken.None);
        await fanOut.SendAsync(TenantContext.Local, message, CancellationToken.None);
        Assert.Equal(2, await place.Database.ReadAsync(TenantContext.Local, session => session.FirstAsync<long>("SELECT COUNT(*) FROM outbox WHERE tenant_id = @tenant;"), CancellationToken.None));
    }
}

public sealed class WebhookFanOutOnSqliteTests() : WebhookFanOutConformance(DatabaseEngine.Sqlite);

public sealed class WebhookFanOutOnPostgresTests() : WebhookFanOutConformance(DatabaseEngine.PostgreSql);
