using Witan.Data;

namespace Witan.DataWorker.Commands;

/// <summary>Brings a database to a version by migrations that take their time: those that race, and are killed.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(string directory)
    {
        var options = new DataOptions
        {
            Directory = directory,
            DatabaseUrl = Environment.GetEnvironmentVariable("WITAN_DATABASE"),
            OwnerUrl = Environment.GetEnvironmentVariable("WITAN_DATABASE_OWNER"),
            // Eight of them wait for each other.
            LockWait = TimeSpan.FromSeconds(60),
        };
        Lines.Print("begin");
        await using var database = await Databases.OpenAsync(options, SlowMigrations.Model, TimeProvider.System, CancellationToken.None);
        Lines.Print("done");
        return 0;
    }
}
