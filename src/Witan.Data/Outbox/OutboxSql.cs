namespace Witan.Data.Outbox;

/// <summary>Every statement on the outbox.</summary>
internal static class OutboxSql
{
    internal const string Enqueue = """
        INSERT INTO outbox (tenant_id, message_id, kind, payload, created_ms, due_ms, attempts, claimed_by, claimed_until, sent_ms, last_error)
        VALUES (@tenant, @id, @kind, @payload, @now, @due, 0, NULL, 0, NULL, NULL)
            ON CONFLICT (tenant_id, message_id) DO NOTHING;
        """;

    /// <summary>Takes up a message that nobody holds. One statement, so that two dispatchers cannot both find it free.</summary>
    internal const string Claim = """
        UPDATE outbox
           SET claimed_by = @worker, claimed_until = @until, attempts = attempts + 1
         WHERE tenant_id = @tenant AND message_id = @id AND sent_ms IS NULL AND due_ms <= @now AND claimed_until <= @now
        RETURNING kind AS Kind, payload AS Payload, due_ms AS DueMs, attempts AS Attempts, last_error AS LastError;
        """;

    /// <summary>Says who holds a message and until when; the message is due again when that ends.</summary>
    internal const string Look = """
        SELECT sent_ms AS SentMs, due_ms AS DueMs, claimed_until AS ClaimedUntil
          FROM outbox
         WHERE tenant_id = @tenant AND message_id = @id;
        """;

    /// <summary>Whoever has sent it says so, also when the lease ran out meanwhile: it is sent.</summary>
    internal const string MarkSent = """
        UPDATE outbox
           SET sent_ms = @now, claimed_by = NULL, claimed_until = 0, last_error = NULL
         WHERE tenant_id = @tenant AND message_id = @id AND sent_ms IS NULL;
        """;

    /// <summary>The number of the attempt is the fence: who has lost the message to another one changes nothing.</summary>
    internal const string MarkFailed = """
        UPDATE outbox
           SET due_ms = @due, claimed_by = NULL, claimed_until = 0, last_error = @error
         WHERE tenant_id = @tenant AND message_id = @id AND sent_ms IS NULL AND attempts = @attempts;
        """;

    /// <summary>As a failure, and the attempt is taken back. A stale claim with the same number could at worst move the time once more.</summary>
    internal const string Hold = """
        UPDATE outbox
           SET due_ms = @due, claimed_by = NULL, claimed_until = 0, last_error = @error, attempts = attempts - 1
         WHERE tenant_id = @tenant AND message_id = @id AND sent_ms IS NULL AND attempts = @attempts;
        """;

    /// <summary>Counts the messages of a series that are not sent and not given up, before one of them.</summary>
    internal const string CountWaitingBefore = """
        SELECT COUNT(*)
          FROM outbox
         WHERE tenant_id = @tenant AND message_id >= @prefix AND message_id < @id AND sent_ms IS NULL AND due_ms < @never;
        """;

    internal const string ListParked = """
        SELECT message_id AS Id, kind AS Kind, attempts AS Attempts, created_ms AS CreatedMs, last_error AS LastError
          FROM outbox
         WHERE tenant_id = @tenant AND message_id > @after AND sent_ms IS NULL AND due_ms = @never
         ORDER BY message_id
         LIMIT @limit;
        """;

    internal const string CountParked = """
        SELECT COUNT(*)
          FROM outbox
         WHERE tenant_id = @tenant AND sent_ms IS NULL AND due_ms = @never;
        """;

    internal const string Retry = """
        UPDATE outbox
           SET due_ms = @now, attempts = 0
         WHERE tenant_id = @tenant AND message_id = @id AND sent_ms IS NULL AND due_ms = @never;
        """;

    internal const string RemoveSent = """
        DELETE FROM outbox
         WHERE tenant_id = @tenant
           AND message_id IN (SELECT message_id
                                FROM outbox
                               WHERE tenant_id = @tenant AND sent_ms <= @beforeMs
                               ORDER BY sent_ms
                               LIMIT @limit);
        """;

    internal const string FirstSent = """
        SELECT MIN(sent_ms)
          FROM outbox
         WHERE tenant_id = @tenant AND sent_ms IS NOT NULL;
        """;
}
