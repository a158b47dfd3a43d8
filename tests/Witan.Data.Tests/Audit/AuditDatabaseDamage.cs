using System.Data.Common;
using Dapper;

namespace Witan.Data.Tests.Audit;

/// <summary>Changes by chance to a log that lies in a database, one at a time, each taken back afterwards.</summary>
/// <param name="connection">A connection that no trigger and no policy binds.</param>
/// <param name="lengths">How many entries each tenant has.</param>
/// <param name="random">Chance.</param>
internal sealed class AuditDatabaseDamage(DbConnection connection, IReadOnlyDictionary<string, int> lengths, Random random)
{
    private const string Columns = "tenant_id, seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash";
    private const string One = "WHERE tenant_id = @tenant AND seq = @seq;";

    private static readonly string[] Texts = ["user_id", "role", "action", "resource_type", "resource_id", "outcome", "details"];
    private static readonly string[] Hashes = ["previous_hash", "hash"];

    /// <summary>Notes how everything stands.</summary>
    public Task PrepareAsync() => connection.ExecuteAsync(
        "CREATE TABLE kept_log AS SELECT * FROM audit_log; CREATE TABLE kept_heads AS SELECT * FROM audit_heads;");

    /// <summary>Puts everything back.</summary>
    public Task RestoreAsync() => connection.ExecuteAsync(
        $"DELETE FROM audit_log; DELETE FROM audit_heads; INSERT INTO audit_log ({Columns}) SELECT {Columns} FROM kept_log; INSERT INTO audit_heads SELECT * FROM kept_heads;");

    /// <summary>Does one change.</summary>
    /// <returns>What was done, to whom, and the number that must be named as broken.</returns>
    public Task<(string What, string Tenant, long Seq)> ChangeAsync()
    {
        var (tenant, length) = lengths.ElementAt(random.Next(lengths.Count));
        var seq = random.Next(4) switch { 0 => 1, 1 => length, _ => random.Next(1, length + 1) };
        return random.Next(11) switch
        {
            0 or 1 => TextAsync(tenant, seq),
            2 => RunAsync("time changed", $"UPDATE audit_log SET at_ms = at_ms + @by {One}", tenant, seq, seq, random.Next(1, 100_000)),
            3 => HashAsync(tenant, seq),
            4 => RunAsync("number changed", $"UPDATE audit_log SET seq = seq + @by {One}", tenant, seq, seq, random.Next(length + 1, 1_000)),
            5 => RunAsync("removed", $"DELETE FROM audit_log {One}", tenant, seq, seq),
            6 => RunAsync("removed to the end", "DELETE FROM audit_log WHERE tenant_id = @tenant AND seq >= @seq;", tenant, seq, seq),
            7 => SwapAsync(tenant, seq, length),
            8 => RunAsync("moved to nobody", $"UPDATE audit_log SET tenant_id = 'nobody' {One}", tenant, seq, seq),
            9 => HeadAsync(tenant, length),
            _ => RunAsync(
                "said again",
                $"INSERT INTO audit_log ({Columns}) SELECT {Columns.Replace("seq", "@by", StringComparison.Ordinal)} FROM audit_log {One}",
                tenant, seq, length + 1, length + 1),
        };
    }

    private Task<(string What, string Tenant, long Seq)> TextAsync(string tenant, long seq)
    {
        var column = Texts[random.Next(Texts.Length)];
        return RunAsync($"{column} changed", $"UPDATE audit_log SET {column} = {column} || @by {One}", tenant, seq, seq, $"{(char)random.Next('a', 'z')}");
    }

    private async Task<(string What, string Tenant, long Seq)> HashAsync(string tenant, long seq)
    {
        var column = Hashes[random.Next(Hashes.Length)];
        var bytes = (byte[])(await connection.ExecuteScalarAsync($"SELECT {column} FROM audit_log {One}", new { tenant, seq }))!;
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return await RunAsync($"{column} changed", $"UPDATE audit_log SET {column} = @by {One}", tenant, seq, seq, bytes);
    }

    private async Task<(string What, string Tenant, long Seq)> SwapAsync(string tenant, long one, int length)
    {
        var other = one == length ? 1 : random.Next((int)one + 1, length + 1);
        const string move = $"UPDATE audit_log SET seq = @to {One}";
        await connection.ExecuteAsync(move, new { tenant, seq = one, to = 1_000L });
        await connection.ExecuteAsync(move, new { tenant, seq = (long)other, to = one });
        await connection.ExecuteAsync(move, new { tenant, seq = 1_000L, to = (long)other });
        return ($"{one} and {other} swapped", tenant, Math.Min(one, other));
    }

    private async Task<(string What, string Tenant, long Seq)> HeadAsync(string tenant, int length)
    {
        const string ofTenant = "WHERE tenant_id = @tenant;";
        switch (random.Next(4))
        {
            case 0:
                return await RunAsync("head removed", $"DELETE FROM audit_heads {ofTenant}", tenant, length, length);
            case 1:
                return await RunAsync("head put on", $"UPDATE audit_heads SET seq = seq + @by {ofTenant}", tenant, length, length, random.Next(1, 9));
            case 2:
                return await RunAsync("entries removed", "DELETE FROM audit_log WHERE tenant_id = @tenant;", tenant, length, 1);
            default:
                var bytes = new byte[32];
                random.NextBytes(bytes);
                return await RunAsync("head's hash changed", $"UPDATE audit_heads SET hash = @by {ofTenant}", tenant, length, length, bytes);
        }
    }

    private async Task<(string What, string Tenant, long Seq)> RunAsync(string what, string sql, string tenant, long seq, long broken, object? by = null)
    {
        Assert.True(await connection.ExecuteAsync(sql, new { tenant, seq, by }) > 0, what);
        return ($"{what}: entry {seq} of {tenant}", tenant, broken);
    }
}
