namespace Witan.Models.Ledger;

/// <summary>Every statement of the ledger.</summary>
internal static class LedgerSql
{
    internal const string Insert = """
        INSERT INTO ledger (tenant_id, user_id, call_id, run_id, step, persona, round, provider, model, input_tokens, output_tokens,
                            cache_read_tokens, cache_write_tokens, cost_micro_usd, latency_ms, from_cache, outcome, at_ms)
        VALUES (@tenant, @user, @CallId, @RunId, @Step, @Persona, @Round, @Provider, @Model, @InputTokens, @OutputTokens,
                0, 0, @cost, NULL, 0, @Outcome, @at)
            ON CONFLICT (tenant_id, call_id) DO NOTHING;
        """;

    internal const string SumOfRun = """
        SELECT COUNT(*) AS Calls, CAST(COALESCE(SUM(input_tokens), 0) AS BIGINT) AS InputTokens,
               CAST(COALESCE(SUM(output_tokens), 0) AS BIGINT) AS OutputTokens, CAST(COALESCE(SUM(cost_micro_usd), 0) AS BIGINT) AS CostMicroUsd
          FROM ledger
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;
}
