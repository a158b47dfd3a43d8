using System.Data.Common;
using System.Globalization;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.DataWorker.Commands;

/// <summary>Many writers at once, until somebody kills it or closes its standard input.</summary>
internal static class WriteCommand
{
    private const string SelectLast = """
        SELECT COALESCE(MAX(number), -1) FROM entries WHERE tenant_id = @tenant AND writer = @writer AND (user_id = @user OR @wide = 1);
        """;

    public static async Task<int> RunAsync(string directory, int writers)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var database = await WorkerData.OpenAsync(directory);
        Lines.Print(string.Create(CultureInfo.InvariantCulture, $"opened {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds:0}"));

        using var stop = new CancellationTokenSource();
        var work = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(database, writer, stop.Token))));
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await stop.CancelAsync();
        await work;
        return 0;
    }

    private static async Task WriteAsync(IDatabase database, int writer, CancellationToken stop)
    {
        var entries = new Entries(database);
        var last = await database.ReadAsync(TenantContext.Local, session => session.FirstAsync<long>(SelectLast, new { writer }), CancellationToken.None);
        for (var number = (int)last + 1; !stop.IsCancellationRequested; number++)
        {
            try
            {
                await entries.WriteAsync(writer, number, CancellationToken.None);
                Lines.Print($"ack {writer} {number}");
            }
            catch (DbException) when (Numbering.Fails(number))
            {
                Lines.Print($"refused {writer} {number}");
            }
        }
    }
}
