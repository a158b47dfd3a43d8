using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Memory.Truth;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Memory.Tests.Serving;

/// <summary>A database of either engine, a memory in it, and a clock that the test moves.</summary>
public abstract class MemorySuite(DatabaseEngine engine) : IAsyncLifetime
{
    private protected static readonly TenantContext Ada = TenantContext.Local;
    private protected static readonly TenantContext Stranger = new(new TenantId("elsewhere"), Ada.User);
    private protected static readonly EpisodeOutcome Success = new(MemoryOutcome.Success, "It works.");

    private TestDatabase? _place;

    private protected ManualTimeProvider Time { get; } = new();

    private protected TestDatabase Place => _place!;

    private protected IDatabase Database => Place.Database;

    private protected AuditLog Audit => new(Database, Time);

    private protected MemoryService Memory { get; private set; } = null!;

    private protected MemoryOptions Options => new() { DataDirectory = Place.Directory.Path };

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(engine, new DataModel(MemoryData.Module));
        await Place.OperateAsync("INSERT INTO tenants (tenant_id, name, is_demo, created_ms) VALUES ('elsewhere', 'Another office', 0, 0);");
        Memory = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Memory.DisposeAsync();
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected MemoryService Open(MemoryOptions? options = null) => new(Database, Audit, options ?? Options, Time, "operator");

    /// <summary>Closes the memory and opens it again, as a process that starts anew would.</summary>
    private protected async Task RestartAsync(MemoryOptions? options = null)
    {
        await Memory.DisposeAsync();
        Memory = Open(options);
    }

    private protected async Task<Kept> AddAsync(string text, TenantContext? context = null) => await AddAsync(new NewMemory(text), context);

    private protected async Task<Kept> AddAsync(NewMemory memory, TenantContext? context = null) => Ok(await Memory.AddAsync(context ?? Ada, memory, CancellationToken.None));

    private protected static NewMemory Fact(string subject, string slot, string value, DateTimeOffset? from = null) =>
        new($"The {slot} of {subject} is {value}.") { Subject = subject, Slot = slot, Value = value, ValidFrom = from };

    private protected async Task<IReadOnlyList<RecalledMemory>> RecallAsync(MemoryQuestion question, TenantContext? context = null) =>
        Ok(await Memory.RecallAsync(context ?? Ada, question, CancellationToken.None)).Hits;

    private protected async Task<IReadOnlyList<string>> TextsAsync(string question, TenantContext? context = null) =>
        [.. (await RecallAsync(new MemoryQuestion(question), context)).Select(hit => hit.Record!.Text)];

    private protected async Task<Episode> RecordAsync(string description, EpisodeOutcome? outcome = null, TaskContext? task = null, params IReadOnlyList<NewStep> steps) =>
        Ok(await Memory.RecordAsync(Ada, new NewEpisode(task ?? new TaskContext(), description), steps, outcome ?? Success, CancellationToken.None));

    private protected static T Ok<T>(Result<T> result)
        where T : notnull => result.IsOk(out var value, out var refusal) ? value : throw new Xunit.Sdk.XunitException($"Refused: {refusal.Message}");

    private protected static TRefusal Refused<TRefusal>(Refusal? refusal)
        where TRefusal : Refusal => Assert.IsType<TRefusal>(refusal);

    private protected static Refusal RefusalOf<T>(Result<T> result)
        where T : notnull => result.IsOk(out _, out var refusal) ? throw new Xunit.Sdk.XunitException("It was not refused.") : refusal;
}
