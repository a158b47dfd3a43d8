namespace Witan.Boards.Storage;

/// <summary>The statements that keep sessions, contributions and votes in step with the journal.</summary>
internal static class SessionSql
{
    internal const string Open = """
        INSERT INTO sessions (tenant_id, user_id, run_id, protocol, question, status, phase, rounds, rounds_max, tokens, cost_micro_usd, opened_ms, updated_ms)
        VALUES (@tenant, @user, @run, @protocol, @question, 'unfinished', 'opened', 0, 0, 0, 0, @at, @at);
        """;

    internal const string Brief = """
        UPDATE sessions
           SET question = @question, rounds_max = @roundsMax, updated_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    /// <summary>Whose a session is.</summary>
    internal const string Owner = """
        SELECT user_id
          FROM sessions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    /// <summary>A limit of rounds that a person changed.</summary>
    internal const string Rounds = """
        UPDATE sessions
           SET rounds_max = @roundsMax, updated_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    internal const string Advance = """
        UPDATE sessions
           SET phase = @Phase, rounds = CASE WHEN @round > rounds THEN @round ELSE rounds END,
               tokens = tokens + @tokens, cost_micro_usd = cost_micro_usd + @cost, updated_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    internal const string Close = """
        UPDATE sessions
           SET status = @status, phase = 'closed', closed_ms = @at, close_reason = @reason, updated_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    /// <summary>What is said belongs to whom the session belongs, whoever drives it.</summary>
    internal const string Contribute = """
        INSERT INTO contributions (tenant_id, user_id, run_id, seq, persona, phase, round, content, at_ms)
        SELECT tenant_id, user_id, run_id, @seq, @Persona, @Phase, @round, @Content, @at
          FROM sessions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    internal const string Vote = """
        INSERT INTO votes (tenant_id, user_id, run_id, seq, option_id, persona, is_final, score, confidence)
        SELECT tenant_id, user_id, run_id, @seq, @option, @Persona, @final, @score, @Confidence
          FROM sessions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    internal const string List = """
        SELECT run_id AS RunId, protocol, question, status, phase, rounds, rounds_max AS RoundsMax, tokens, cost_micro_usd AS CostMicroUsd
          FROM sessions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id < @before
         ORDER BY run_id DESC
         LIMIT @limit;
        """;

    /// <summary>Finds sessions by where they stand, what drives them and what they are about; an empty text asks for all.</summary>
    internal const string Search = """
        SELECT s.run_id AS RunId, s.user_id AS Owner, s.protocol AS Protocol, s.question AS Question, h.status AS Status, s.phase AS Phase, s.rounds AS Rounds, s.rounds_max AS RoundsMax,
               s.tokens AS Tokens, s.cost_micro_usd AS CostMicroUsd, s.opened_ms AS OpenedMs, h.updated_ms AS UpdatedMs, h.version AS Version
          FROM sessions s
          JOIN run_heads h ON h.tenant_id = s.tenant_id AND h.run_id = s.run_id
         WHERE s.tenant_id = @tenant AND (s.user_id = @user OR @wide = 1) AND s.run_id < @before
           AND (h.user_id = @user OR @wide = 1)
           AND (@status = '' OR h.status = @status) AND (@protocol = '' OR s.protocol = @protocol)
           AND (@pattern = '' OR LOWER(s.question) LIKE @pattern ESCAPE '!')
         ORDER BY s.run_id DESC
         LIMIT @limit;
        """;

    internal const string Contributions = """
        SELECT seq, persona, phase, content
          FROM contributions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run
         ORDER BY seq
         LIMIT @limit;
        """;

    internal const string Votes = """
        SELECT seq, option_id AS OptionId, persona, is_final AS IsFinal, score, confidence
          FROM votes
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run
         ORDER BY seq, option_id
         LIMIT @limit;
        """;
}
