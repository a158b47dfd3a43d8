using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Witan.Data;
using Witan.Data.Postgres;

namespace Witan.Runs.Activation;

/// <summary>One Quartz scheduler: in memory beside SQLite, in a cluster on PostgreSQL.</summary>
internal sealed class QuartzHost : IAsyncDisposable
{
    /// <summary>What all nodes of a cluster call their scheduler.</summary>
    private const string SchedulerName = "witan";

    private readonly StandaloneSchedulerFactory _factory;
    private readonly NpgsqlDataSource? _source;

    private QuartzHost(StandaloneSchedulerFactory factory, NpgsqlDataSource? source, IScheduler scheduler)
    {
        _factory = factory;
        _source = source;
        Scheduler = scheduler;
    }

    /// <summary>Gets the scheduler, not started.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>Gets whose turn it is to dispatch.</summary>
    public IDispatchTurn Turn => _source is null ? new LoneTurn() : new ClusterTurn(_source, Scheduler);

    /// <summary>Makes a scheduler under a name of its own.</summary>
    /// <exception cref="StorageException">The address of the database cannot be read.</exception>
    public static async Task<QuartzHost> BuildAsync(DataOptions data, RunWorkerOptions options, RunJob job, ILogger logger, TimeProvider time, CancellationToken cancellationToken)
    {
        // A process that stopped amid a transaction holds Quartz's lock, too: for as long as a dead node may be silent, not longer.
        var source = data.DatabaseUrl is null ? null : MachinerySource.Open(data, options.ConnectionsMax, options.DeadAfter, options.DeadAfter + options.DeadAfter);
        try
        {
            var factory = QuartzSchedulerBuilder.Create(quartz => Configure(quartz, options, job, new QuartzLog(logger, time), source)).Build();
            return new QuartzHost(factory, source, await factory.GetScheduler(cancellationToken));
        }
        catch
        {
            await DisposeAsync(source);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await DisposeAsync(_source);
    }

    private static void Configure(IQuartzBuilder quartz, RunWorkerOptions options, RunJob job, QuartzLog log, NpgsqlDataSource? source)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = SchedulerName;
            scheduler.InstanceId = $"{Environment.MachineName}:{Environment.ProcessId}:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
        });
        quartz.Services.AddSingleton<ILoggerFactory>(log).AddSingleton<ILoggerProvider>(log);
        quartz.UseDefaultThreadPool(options.ConcurrencyPerNode);
        quartz.UseJobFactory(new RunJobFactory(job));
        if (source is null)
        {
            quartz.UseInMemoryStore(store => store.MaxConsecutiveFireFailures = 0);
        }
        else
        {
            quartz.UsePersistentStore(store => Configure(store, options, source));
        }
    }

    private static void Configure(IPersistentStoreBuilder store, RunWorkerOptions options, NpgsqlDataSource source)
    {
        store.UsePostgres(place => place.DataSourceFactory = _ => source);
        store.ConfigureStore(settings =>
        {
            settings.TablePrefix = QuartzTables.Prefix;
            settings.StoreJobDataAsStrings = true;
            settings.AcceptEnlistedTransactions = true;
            settings.SchemaProvisioning = SchemaProvisioning.Validate;
            settings.MisfireThreshold = options.DeadAfter;
            settings.DbRetryInterval = options.DeadAfter;
            // A job whose trigger counts as broken for ever would keep its run from being admitted again.
            settings.MaxConsecutiveFireFailures = 0;
            settings.UseBackgroundThreads = true;
        });
        store.UseClustering(cluster =>
        {
            // Whole milliseconds: with a part of one, Quartz fails to check in.
            var third = TimeSpan.FromMilliseconds(Math.Floor(options.DeadAfter.TotalMilliseconds / 3));
            cluster.CheckinInterval = third;
            cluster.CheckinMisfireThreshold = third + third;
        });
    }

    private static ValueTask DisposeAsync(NpgsqlDataSource? source) => source?.DisposeAsync() ?? ValueTask.CompletedTask;
}
