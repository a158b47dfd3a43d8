namespace Witan.Runs.Snapshots;

/// <summary>Every statement of the snapshots.</summary>
internal static class SnapshotSql
{
    /// <summary>A snapshot belongs to whom its run belongs. An older one never takes the place of a newer.</summary>
    internal const string Put = """
        INSERT INTO run_snapshots (tenant_id, user_id, run_id, seq, format, payload)
        SELECT tenant_id, user_id, run_id, @seq, @format, @payload
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run
            ON CONFLICT (tenant_id, run_id) DO UPDATE SET seq = excluded.seq, format = excluded.format, payload = excluded.payload
         WHERE run_snapshots.tenant_id = @tenant AND (run_snapshots.user_id = @user OR @wide = 1) AND run_snapshots.seq < excluded.seq;
        """;

    internal const string Find = """
        SELECT seq AS Version, format, payload
          FROM run_snapshots
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;
}
