namespace Witan.Boards.Decisions.Storage;

/// <summary>The statements on observations.</summary>
internal static class ObservationSql
{
    internal const string Add = """
        INSERT INTO observations (tenant_id, metric, at_ms, source, measured, unit, recorded_ms, recorded_by)
        VALUES (@tenant, @metric, @at, @source, @measured, @unit, @now, @actor)
            ON CONFLICT (tenant_id, metric, at_ms, source) DO NOTHING;
        """;

    internal const string Get = """
        SELECT at_ms AS AtMs, source AS Source, measured AS Measured, unit AS Unit
          FROM observations
         WHERE tenant_id = @tenant AND metric = @metric AND at_ms = @at AND source = @source;
        """;

    /// <summary>Pages through what was recorded since a time, in the order of the observations' own times.</summary>
    internal const string Page = """
        SELECT at_ms AS AtMs, source AS Source, measured AS Measured, unit AS Unit
          FROM observations
         WHERE tenant_id = @tenant AND metric = @metric AND recorded_ms >= @recordedMs AND (at_ms > @at OR (at_ms = @at AND source > @source))
         ORDER BY at_ms, source
         LIMIT @limit;
        """;

    internal const string Latest = """
        SELECT at_ms AS AtMs, source AS Source, measured AS Measured, unit AS Unit
          FROM observations
         WHERE tenant_id = @tenant AND metric = @metric AND recorded_ms >= @recordedMs
         ORDER BY at_ms DESC, source DESC
         LIMIT @limit;
        """;
}
