using Witan.Data.Outbox;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;
using Box = Witan.Data.Outbox.Outbox;

namespace Witan.Data.Tests.Outbox;

/// <summary>A database, a clock that a test moves, and a dispatcher without chance.</summary>
public abstract class OutboxSuite(DatabaseEngine engine) : IAsyncLifetime
{
    private protected const string Kind = "mail";

    private protected static readonly OutboxOptions Options = new()
    {
        SendTimeout = TimeSpan.FromHours(1),
        Lease = TimeSpan.FromHours(2),
        AttemptsMax = 3,
        BackoffMin = TimeSpan.FromSeconds(10),
        Chance = () => 1,
    };

    private protected ManualTimeProvider Time { get; } = new();

    private protected TestDatabase Place { get; private set; } = null!;

    private protected DateTimeOffset Now => Time.GetUtcNow();

    public async ValueTask InitializeAsync() => Place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected OutboxDispatcher Dispatcher(OutboxOptions options, params IOutboxSender[] senders) => new(Place.Database, senders, options, Time);

    private protected OutboxDispatcher Dispatcher(params IOutboxSender[] senders) => Dispatcher(Options, senders);

    private protected Task<bool> EnqueueAsync(TenantContext context, string id, string kind = Kind, DateTimeOffset? due = null) => Place.Database.WriteAsync(
        context, session => Box.EnqueueAsync(session, new OutboxMessage(id, kind, $"payload of {id}", due ?? Now), Now), CancellationToken.None);

    private protected Task<long> ParkedAsync(TenantContext context) => Place.Database.ReadAsync(context, Box.CountParkedAsync, CancellationToken.None);

    private protected Task<string?> ErrorAsync(TenantContext context, string id) => Place.Database.ReadAsync(
        context, session => session.FirstAsync<string>("SELECT last_error FROM outbox WHERE tenant_id = @tenant AND message_id = @id;", new { id }), CancellationToken.None);

    private protected Task<long> RowsAsync(TenantContext context) => Place.Database.ReadAsync(
        context, session => session.FirstAsync<long>("SELECT COUNT(*) FROM outbox WHERE tenant_id = @tenant;"), CancellationToken.None);
}
