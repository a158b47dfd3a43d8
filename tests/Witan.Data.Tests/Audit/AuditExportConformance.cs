using System.Text;
using System.Text.Json;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Audit;

/// <summary>What an exported log must hold, whichever database it comes from.</summary>
public abstract class AuditExportConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private TestDatabase _place = null!;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Export_HoldsEveryEntryInOrderAndTheHeadsLast()
    {
        var last = await AppendAsync();
        var lines = await ExportAsync();
        Assert.Equal(9, lines.Length);
        Assert.Equal(
            ["entry north 1", "entry north 2", "entry north 3", "entry north 4", "entry south 1", "entry south 2", "entry south 3", "head north 4", "head south 3"],
            lines.Select(Name));
        using var line = JsonDocument.Parse(lines[3]);
        var entry = line.RootElement.GetProperty("entry");
        Assert.Equal(Convert.ToHexStringLower(last.Hash), entry.GetProperty("hash").GetString());
        Assert.Equal(last.Details, entry.GetProperty("details").GetString());
        Assert.Equal(["head south 3"], (await ExportAsync(Eve.Tenant))[^1..].Select(Name));
        Assert.Equal(4, (await ExportAsync(Eve.Tenant)).Length);
    }

    [Fact]
    public async Task Export_AndTheDatabase_Agree()
    {
        await AppendAsync();
        var inDatabase = await new AuditCheck(_place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None);
        var inFile = await VerifyAsync(await ExportAsync());
        Assert.Equal((7, 2, 0), (inFile.Entries, inFile.Tenants, inFile.Breaks.Count));
        Assert.Equal(inDatabase with { Breaks = [] }, inFile with { Breaks = [] });
    }

    [Fact]
    public async Task Export_OfABrokenLog_IsBrokenAtTheSamePlace()
    {
        await AppendAsync();
        await using (var back = await BackDoor.OpenAsync(_place))
        {
            await using var command = back.CreateCommand();
            command.CommandText = BackDoor.DropTriggers(engine) + "UPDATE audit_log SET role = 'admin' WHERE tenant_id = 'north' AND seq = 3; DELETE FROM audit_heads WHERE tenant_id = 'south';";
            await command.ExecuteNonQueryAsync();
        }

        var inDatabase = await new AuditCheck(_place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None);
        Assert.Equal(2, inDatabase.Breaks.Count);
        Assert.Equal(inDatabase.Breaks, (await VerifyAsync(await ExportAsync())).Breaks);
    }

    [Fact]
    public async Task Export_AnyLineLostOrTwiceOrChangedOrCutOff_IsFound()
    {
        await AppendAsync();
        var lines = await ExportAsync();
        for (var at = 0; at < lines.Length; at++)
        {
            Assert.NotEmpty((await VerifyAsync([.. lines[..at], .. lines[(at + 1)..]])).Breaks);
            Assert.NotEmpty((await VerifyAsync([.. lines[..(at + 1)], .. lines[at..]])).Breaks);
            Assert.NotEmpty((await VerifyAsync([.. lines[..at], lines[at].Replace("\"hash\":\"", "\"hash\":\"00", StringComparison.Ordinal), .. lines[(at + 1)..]])).Breaks);
            if (at > 0)
            {
                Assert.NotEmpty((await VerifyAsync(lines[..at])).Breaks);
            }
        }
    }

    private static string Name(string line)
    {
        using var json = JsonDocument.Parse(line);
        var property = Assert.Single(json.RootElement.EnumerateObject());
        return $"{property.Name} {property.Value.GetProperty("tenantId").GetString()} {property.Value.GetProperty("seq").GetInt64()}";
    }

    private static Task<AuditReport> VerifyAsync(IEnumerable<string> lines) =>
        AuditFile.VerifyAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))), progress: null, CancellationToken.None);

    private async Task<AuditRecord> AppendAsync()
    {
        var log = new AuditLog(_place.Database, TimeProvider.System);
        AuditRecord last = null!;
        foreach (var context in new[] { Eve, Ada, Ben, Eve, Eve, Ada, Ada })
        {
            var record = await log.AppendAsync(context, AuditSamples.Entry with { UserId = context.User }, CancellationToken.None);
            last = context.Tenant == Ada.Tenant ? record : last;
        }

        return last;
    }

    private async Task<string[]> ExportAsync(TenantId? tenant = null)
    {
        using var output = new MemoryStream();
        var entries = await new AuditExport(_place.Database).WriteAsync(tenant, output, progress: null, CancellationToken.None);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Count(line => line.StartsWith("{\"entry\":", StringComparison.Ordinal)), entries);
        return lines;
    }
}

public sealed class AuditExportOnSqliteTests() : AuditExportConformance(DatabaseEngine.Sqlite);

public sealed class AuditExportOnPostgresTests() : AuditExportConformance(DatabaseEngine.PostgreSql);
