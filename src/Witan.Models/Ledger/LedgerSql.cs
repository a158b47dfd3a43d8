namespace Witan.Models.Ledger;

/// <summary>Every statement of the ledger.</summary>
internal static class LedgerSql
{
    internal const string Insert = """
        INSERT INTO ledger (tenant_id, user_id, call_id, run_id, step, persona, round, provider, model, input_tokens, output_tokens,
                            cache_read_tokens, cache_write_tokens, cost_micro_usd, latency_ms, from_cache, outcome, at_ms)
        VALUES (@tenant, @user, @CallId, @RunId, @Step, @Persona, @Round, @Provider, @Model, @InputTokens, @OutputTokens,
                @CacheReadTokens, @CacheWriteTokens, @cost, @LatencyMs, @cached, @Outcome, @at)
            ON CONFLICT (tenant_id, call_id) DO NOTHING;
        """;

    internal const string InsertDay = """
        INSERT INTO model_days (tenant_id, day, reserved_micro_usd, spent_micro_usd)
        VALUES (@tenant, @day, 0, 0)
            ON CONFLICT (tenant_id, day) DO NOTHING;
        """;

    /// <summary>Sets money aside if the day has room for it: the row count is the answer, whoever else asks at the same time.</summary>
    internal const string ReserveOfDay = """
        UPDATE model_days
           SET reserved_micro_usd = reserved_micro_usd + @max
         WHERE tenant_id = @tenant AND day = @day AND reserved_micro_usd + spent_micro_usd + @max <= @cap;
        """;

    internal const string SettleOfDay = """
        UPDATE model_days
           SET reserved_micro_usd = reserved_micro_usd - @released, spent_micro_usd = spent_micro_usd + @cost
         WHERE tenant_id = @tenant AND day = @day;
        """;

    internal const string Day = """
        SELECT reserved_micro_usd AS ReservedMicroUsd, spent_micro_usd AS SpentMicroUsd
          FROM model_days
         WHERE tenant_id = @tenant AND day = @day;
        """;

    internal const string SumOfRun = """
        SELECT COUNT(*) AS Calls, CAST(COALESCE(SUM(input_tokens), 0) AS BIGINT) AS InputTokens,
               CAST(COALESCE(SUM(output_tokens), 0) AS BIGINT) AS OutputTokens, CAST(COALESCE(SUM(cost_micro_usd), 0) AS BIGINT) AS CostMicroUsd
          FROM ledger
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;
}
