using Witan.Server.Health;
using Witan.Server.Hosting;
using Witan.Server.Jobs;
using Witan.Server.Supervision;

namespace Witan.Input.Catalog;

/// <summary>The settings of the server, its supervisor and its jobs.</summary>
internal static partial class SettingCatalog
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static IEnumerable<Setting> Server()
    {
        var options = new ServerOptions();
        yield return new Setting("server.urls", SettingKind.Texts, options.Urls, "The addresses that the server listens on; port 0 is any free one.") { Flag = "--urls" };
        yield return Setting.Time("server.grace", options.Grace, TimeSpan.Zero, TimeSpan.FromMinutes(10), "How long a stop waits for requests in flight.");
        yield return new Setting("server.trustedProxies", SettingKind.Texts, options.TrustedProxies, "The addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.");
        yield return Setting.Time("server.signInLife", options.SignInLife, TimeSpan.FromMinutes(5), 30 * Day, "How long an idle sign-in lasts; each use begins it anew.");
        yield return Setting.Time("server.signInLifeMax", options.SignInLifeMax, TimeSpan.FromHours(1), 366 * Day, "How long a sign-in lasts at most, however much it is used.");
        yield return Setting.Number("server.signInFailuresMax", options.SignInFailuresMax, 3, 100, "How many wrong passwords or codes in a row lock an account.");
        yield return Setting.Time("server.signInLock", options.SignInLock, TimeSpan.FromMinutes(1), Day, "How long an account is locked then.");
        yield return Setting.Number("server.ratePerAddress", options.RatePerAddress, 1, 1_000_000, "How many requests a minute one address may make on average.");
        yield return Setting.Number("server.ratePerUser", options.RatePerUser, 1, 1_000_000, "How many requests a minute one user may make on average.");
        yield return Setting.Number("server.ratePerTenant", options.RatePerTenant, 1, 1_000_000, "How many requests a minute one tenant may make on average.");
        yield return Setting.Number("server.rateBurstSeconds", options.RateBurstSeconds, 1, 600, "How many seconds' worth of requests may come at once.");
        yield return Setting.Number("server.signInsPerAddress", options.SignInsPerAddress, 1, 10_000, "How many sign-ins a minute one address may try.");
        yield return Setting.Number("server.requestsAtOnce", options.RequestsAtOnce, 1, 10_000, "How many requests are worked on at once; more are turned away with 503.");
        yield return Setting.Time("server.queueDelayMax", options.QueueDelayMax, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10), "For how long requests may wait for a thread before further ones are turned away with 503; 100 a second never are.");
        yield return Setting.Number("server.bodyBytesMax", options.BodyBytesMax, 1024, 16 * 1024 * 1024, "The most bytes of a body, other than one that brings documents.");
        yield return Setting.Number("server.documentBodyBytesMax", options.DocumentBodyBytesMax, 1024 * 1024, 64 * 1024 * 1024, "The most bytes of a body that brings documents.");
        yield return Setting.Number("server.streamsPerUser", options.StreamsPerUser, 1, 10_000, "The most live streams of one user.");
        yield return Setting.Number("server.streamsPerAddress", options.StreamsPerAddress, 1, 100_000, "The most live streams of one address.");
        yield return Setting.Number("server.streamsInAll", options.StreamsInAll, 1, 100_000, "The most live streams in all.");
        yield return Setting.Time("server.heartbeat", options.Heartbeat, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2), "How often a live stream that has nothing to say says that it lives.");
        yield return Setting.Time("server.streamIdle", options.StreamIdle, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1), "After how long a WebSocket without subscriptions and without a word from its client is closed.");
        yield return Setting.Text("server.otlpEndpoint", null, "Where metrics are sent by OTLP over HTTP, such as http://127.0.0.1:4318/v1/metrics.");
    }

    private static IEnumerable<Setting> Supervisor()
    {
        var options = new SupervisorOptions();
        yield return Setting.Number("supervisor.crashesMax", options.CrashesMax, 1, 1_000, "How many crashes within the window end the trying.");
        yield return Setting.Time("supervisor.crashWindow", options.CrashWindow, TimeSpan.FromSeconds(1), Day, "For how long a crash counts.");
        yield return Setting.Time("supervisor.backoffMin", options.BackoffMin, TimeSpan.Zero, TimeSpan.FromMinutes(10), "The pause before the second restart in the window; each further one doubles it.");
        yield return Setting.Time("supervisor.backoffMax", options.BackoffMax, TimeSpan.Zero, TimeSpan.FromMinutes(10), "The longest pause before a restart.");
        yield return Setting.Time("supervisor.probeEvery", options.ProbeEvery, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1), "The pause between two probes.");
        yield return Setting.Time("supervisor.probeTimeout", options.ProbeTimeout, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1), "How long a probe waits for its answer.");
        yield return Setting.Number("supervisor.probesMissedMax", options.ProbesMissedMax, 1, 100, "How many probes in a row without an answer make a server count as hung.");
        yield return Setting.Time("supervisor.startMax", options.StartMax, TimeSpan.FromSeconds(1), Day, "How long a start may take until the server listens, migrations included.");
        yield return Setting.Time("supervisor.killAfter", options.KillAfter, TimeSpan.Zero, TimeSpan.FromMinutes(10), "How long a hung server has to end by itself before SIGKILL ends it.");
        yield return Setting.Time("supervisor.stopMax", options.StopMax, TimeSpan.Zero, TimeSpan.FromHours(1), "How long a stop that was asked for may take before SIGKILL ends it; above server.grace.");
        yield return Setting.Time("supervisor.orphanWait", options.OrphanWait, TimeSpan.Zero, TimeSpan.FromMinutes(10), "How long a start waits for the server of a supervisor that was killed to be gone.");
    }

    private static IEnumerable<Setting> Health()
    {
        var options = new ReadinessOptions();
        yield return Setting.Time("health.cacheFor", options.CacheFor, TimeSpan.Zero, TimeSpan.FromMinutes(1), "How long an answer of /health/ready stands before the parts are tried again.");
        yield return Setting.Time("health.probeTimeout", options.ProbeTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), "How long a part may take before it counts as broken.");
        yield return Setting.Number("health.diskBytesMin", options.DiskBytesMin, 0, 1L << 50, "The room in bytes that the disk of the data directory must have.");
    }

    private static IEnumerable<Setting> Jobs()
    {
        var options = new JobOptions();
        yield return Every("jobs.cleanUpEvery", options.CleanUpEvery, "How often entries whose time is over are removed.");
        yield return Every("jobs.outboxEvery", options.OutboxEvery, "How often messages that were sent long ago are removed.");
        yield return Every("jobs.integrityEvery", options.IntegrityEvery, "How often the database is read from end to end.");
        yield return Every("jobs.reconcileEvery", options.ReconcileEvery, "How often each tenant's memory index is compared with the database.");
        yield return Every("jobs.tidyEvery", options.TidyEvery, "How often memories go that the settings keep no longer.");
        yield return Every("jobs.retentionEvery", options.RetentionEvery, "How often deliberations are looked for that have been over for long enough.");
        yield return Setting.Number("jobs.retentionDays", options.RetentionDays, JobOptions.RetentionDaysMin, 36_500, "For how many days a deliberation is kept after its end; one of which a decision was accepted stays. 0: for ever.") with { ZeroIsOff = true };
        yield return Every("jobs.backupEvery", options.BackupEvery, "How often a backup is written, when there is a directory for it.");
        yield return Setting.Text("jobs.backupDirectory", null, "Where backups are written; a relative path begins at the data directory. Without it: nowhere.");
        yield return Setting.Number("jobs.backupKeep", options.BackupKeep, 1, 1_000, "How many backups are kept there; the oldest go.");
    }

    private static Setting Every(string key, TimeSpan @default, string meaning) =>
        Setting.Time(key, @default, JobOptions.EveryMin, JobOptions.EveryMax, meaning) with { ZeroIsOff = true };
}
