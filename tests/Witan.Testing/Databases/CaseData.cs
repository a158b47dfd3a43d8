using System.Globalization;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Operations;
using Witan.Kernel.Identity;

namespace Witan.Testing.Databases;

/// <summary>Cases with their history, as an office that has worked with the program for years would have them. Sample data, in bulk.</summary>
public static class CaseData
{
    /// <summary>How many rows stand behind one case.</summary>
    public const int RowsOfCase = 1 + EventsOfCase + 1 + 3 + 2 + 2 + 2 + 1 + RowsOfDecision + RowsOfMemory + RowsOfServer;

    private const int EventsOfCase = 6;
    private const int RowsOfDecision = 5;
    private const int RowsOfMemory = 8;
    private const int RowsOfServer = 6;
    private const int CasesOfPage = 200;
    private static readonly DateTimeOffset Beginning = new(2024, 1, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Writes cases of one tenant, in the tables of all modules.</summary>
    /// <param name="database">The database, with the tables of all modules.</param>
    /// <param name="tenant">The tenant; it is made.</param>
    /// <param name="cases">How many cases.</param>
    public static async Task FillAsync(IDatabase database, TenantId tenant, int cases)
    {
        ArgumentNullException.ThrowIfNull(database);
        await LoadAsync(database, new() { ["tenants"] = [Row(("tenant_id", tenant.Value), ("name", "An office (sample data)"), ("is_demo", 1L), ("created_ms", 0L))] });
        await LoadAsync(database, new()
        {
            ["memory_patterns"] =
            [
                Row(("tenant_id", tenant.Value), ("pattern_id", "p1"), ("kind", "tool"), ("domain", "lighting"), ("condition", "work of type repair"), ("advice", "use ladder"), ("helped", 0.5),
                    ("no_effect", 0.0), ("hindered", 0.0), ("effect_ms", 0L), ("recorded_ms", 0L)),
            ],
            ["credentials"] =
            [
                Row(("tenant_id", tenant.Value), ("user_id", "clerk-1"), ("password_hash", "sample"), ("totp_secret", null), ("totp_confirmed", 0L), ("totp_step", 0L), ("failures", 0L), ("locked_ms", 0L),
                    ("disabled_ms", null), ("changed_ms", 0L)),
            ],
            ["feature_flags"] = [Row(("tenant_id", tenant.Value), ("flag_name", "memory.index"), ("percent_on", 100L), ("version_number", 1L), ("changed_ms", 0L), ("changed_by", "clerk-1"))],
            ["protection_keys"] = [Row(("tenant_id", tenant.Value), ("key_id", "key-1"), ("content", "<key/>"), ("created_ms", 0L))],
        });
        AuditHead? head = null;
        for (var first = 0; first < cases; first += CasesOfPage)
        {
            var rows = new Dictionary<string, List<Dictionary<string, object?>>>(StringComparer.Ordinal);
            for (var number = first; number < Math.Min(cases, first + CasesOfPage); number++)
            {
                head = AddCase(rows, tenant, number, head);
            }

            rows["memory_heads"] = [Row(("tenant_id", tenant.Value), ("seq", 2L * Math.Min(cases, first + CasesOfPage)), ("pruned_seq", 0L), ("erased_seq", 0L), ("scrubbed_seq", 0L))];
            rows["audit_heads"] = [Row(("tenant_id", tenant.Value), ("seq", head!.Seq), ("hash", head.Hash))];
            await LoadAsync(database, rows);
        }
    }

    private static AuditHead AddCase(Dictionary<string, List<Dictionary<string, object?>>> rows, TenantId tenant, int number, AuditHead? head)
    {
        var run = string.Create(CultureInfo.InvariantCulture, $"case{number:000000000000}");
        var user = $"clerk-{number % 20}";
        var at = Beginning.AddMinutes(number * 17L).ToUnixTimeMilliseconds();
        void Add(string table, params (string, object?)[] values) =>
            Of(rows, table).Add(Row([("tenant_id", tenant.Value), ("user_id", user), ("run_id", run), .. values]));

        Add("run_heads", ("kind", "swarm"), ("title", $"Street light {number} is out"), ("status", "Completed"), ("version", (long)EventsOfCase), ("opened_ms", at), ("updated_ms", at + 60_000),
            ("parent_run", null), ("parent_seq", null), ("held_by", null), ("held_worker", 0L), ("held_ms", 0L));
        for (var seq = 1L; seq <= EventsOfCase; seq++)
        {
            Add("run_events", ("seq", seq), ("at_ms", at + seq), ("type", "sample.event"), ("payload", $$"""{"number":{{number}},"seq":{{seq}},"text":"{{new string('x', 180)}}"}"""));
        }

        Add(
            "sessions",
            ("protocol", "swarm"), ("question", $"Who repairs street light {number}?"), ("status", "completed"), ("phase", "closed"), ("rounds", 1L), ("rounds_max", 2L), ("tokens", 0L),
            ("cost_micro_usd", 0L), ("opened_ms", at), ("updated_ms", at + 60_000), ("closed_ms", at + 60_000), ("close_reason", "The protocol reached its end."));
        for (var seq = 1L; seq <= 3; seq++)
        {
            Add("contributions", ("seq", seq), ("persona", "rapid"), ("phase", "debate"), ("round", 1L), ("content", $"The lamp was changed {seq} times; see the meter — ünïcödé."), ("at_ms", at + seq));
        }

        for (var option = 1L; option <= 2; option++)
        {
            Add("votes", ("seq", 1L), ("option_id", $"o{option}"), ("persona", "rapid"), ("is_final", 1L), ("score", option), ("confidence", 0.1 * option));
            Add(
                "ledger",
                ("call_id", $"{run}/{option}"), ("step", "debate"), ("persona", "rapid"), ("round", null), ("provider", "built-in"), ("model", "sample"), ("input_tokens", 0L), ("output_tokens", 0L),
                ("cache_read_tokens", 0L), ("cache_write_tokens", 0L), ("cost_micro_usd", 0L), ("latency_ms", null), ("from_cache", 0L), ("outcome", "answered"), ("at_ms", at));
        }

        Of(rows, "model_days").Add(Row(("tenant_id", tenant.Value), ("day", 20_000L + number), ("reserved_micro_usd", 0L), ("spent_micro_usd", 25_000L + number)));
        AddDecision(rows, tenant, user, run, at);
        AddEpisode(rows, tenant, user, run, number, at);
        AddServer(rows, tenant, user, run, at);
        return AddAudit(rows, tenant, user, run, at, head);
    }

    private static void AddDecision(Dictionary<string, List<Dictionary<string, object?>>> rows, TenantId tenant, string user, string run, long at)
    {
        void Add(string table, params (string, object?)[] values) => Of(rows, table).Add(Row([("tenant_id", tenant.Value), .. values]));

        Add(
            "decisions",
            ("user_id", user), ("decision_id", run), ("run_id", run), ("part", 0L), ("protocol", "swarm"), ("question", "Who repairs it?"), ("option_id", "o1"), ("options", "[]"),
            ("status", "accepted"), ("confidence", 0.6), ("is_reversible", null), ("is_automatic", 0L), ("reason", "It is dark."), ("decided_by", user), ("decided_ms", at), ("review_ms", at),
            ("supersedes", null), ("superseded_by", null), ("outcome", "better"), ("proposed_ms", at));
        Add(
            "decision_triggers",
            ("user_id", user), ("decision_id", run), ("trigger_no", 1L), ("metric", "dark-hours"), ("label", "dark hours"), ("comparison", ">"), ("threshold", 12.5), ("warning", null), ("unit", "h"),
            ("hold_kind", "days"), ("hold_amount", 3L), ("action", "Change the lamp."), ("origin", "finding F1"), ("state", "green"), ("memory", """{"state":"Green"}"""),
            ("watched_ms", at), ("fired_ms", null), ("answered_ms", null));
        Add("observations", ("metric", $"dark-hours-{run}"), ("at_ms", at), ("source", string.Empty), ("measured", 0.1), ("unit", "h"), ("recorded_ms", at), ("recorded_by", user));
        Add("decision_outcomes", ("user_id", user), ("decision_id", run), ("outcome_no", 1L), ("outcome", "better"), ("note", "It shines — ünïcödé."), ("recorded_by", user), ("at_ms", at));
        Add("outcome_scores", ("decision_id", run), ("persona", "rapid"), ("stance", 1L), ("confidence", 0.7), ("is_right", 1L), ("at_ms", at));
    }

    private static void AddEpisode(Dictionary<string, List<Dictionary<string, object?>>> rows, TenantId tenant, string user, string run, int number, long at)
    {
        void Add(string table, params (string, object?)[] values) => Of(rows, table).Add(Row([("tenant_id", tenant.Value), .. values]));
        void AddMemory(string id, string kind, long place, long seq)
        {
            Add("memory_changes", ("memory_id", id), ("seq", seq), ("is_gone", 0L));
            Add(
                "memories",
                ("memory_id", id), ("kind", kind), ("domain", "lighting"), ("type", "repair"), ("episode_id", run), ("place", place), ("at_ms", at), ("outcome", "success"),
                ("content", $"Street light {number} shines again — ünïcödé."), ("tags", "[]"), ("subject", null), ("slot", null), ("stated", null), ("valid_from_ms", null), ("valid_to_ms", null),
                ("recorded_ms", at), ("closed_ms", null), ("recorded_by", user), ("confirmed_ms", at), ("confirmations", 0L), ("supersedes", null), ("superseded_by", null), ("source_run", run),
                ("source_step", null), ("quote_hash", $"{number:x64}"), ("digest", $"{number:x64}"), ("trust", 1.0), ("worth", 0.9), ("is_held", 0L));
        }

        Add(
            "episodes",
            ("episode_id", run), ("domain", "lighting"), ("type", "repair"), ("language", null), ("subject", null), ("tags", "[]"), ("description", $"Repair street light {number}."),
            ("status", "completed"), ("started_ms", at), ("ended_ms", at), ("outcome", """{"kind":"success","reason":"It shines."}"""), ("reward", 0.9), ("reflection", """{"worked":[],"failed":[],"better":[]}"""),
            ("steps", 1L), ("size_bytes", 40L), ("source_run", run), ("recorded_by", user), ("trust", 1.0));
        Add(
            "episode_steps",
            ("episode_id", run), ("step_no", 1L), ("at_ms", at), ("tool", "ladder"), ("deed", "Changed the lamp."), ("observation", "It shines."), ("result", "success"), ("latency_ms", null));
        Add("episode_artefacts", ("episode_id", run), ("artefact_no", 1L), ("name", "photo"), ("content", new byte[] { 1, 2, 3 }));
        AddMemory(run, "episode", 0, (2L * number) + 1);
        AddMemory($"{run}-0001", "step", 1, (2L * number) + 2);
        Add("memory_pattern_sources", ("pattern_id", "p1"), ("episode_id", run), ("step_no", 1L), ("quote_hash", $"{number:x64}"), ("is_success", 1L));
    }

    private static void AddServer(Dictionary<string, List<Dictionary<string, object?>>> rows, TenantId tenant, string user, string run, long at)
    {
        void Add(string table, params (string, object?)[] values) => Of(rows, table).Add(Row([("tenant_id", tenant.Value), .. values]));
        var hash = new byte[] { 1, 2, 3 };
        Add(
            "sign_ins",
            ("user_id", user), ("sign_in_id", run), ("secret_hash", hash), ("address", "127.0.0.1"), ("agent", "A browser — ünïcödé"), ("created_ms", at), ("seen_ms", at), ("expires_ms", at));
        Add(
            "api_tokens",
            ("user_id", user), ("token_id", run), ("name", "a program"), ("secret_hash", hash), ("scopes", "read run"), ("created_ms", at), ("expires_ms", at), ("revoked_ms", null));
        Add(
            "invitations",
            ("invitation_id", run), ("secret_hash", hash), ("kind", "new"), ("for_user", null), ("role", "member"), ("invited_by", user), ("created_ms", at), ("expires_ms", at), ("used_ms", at));
        Add(
            "share_links",
            ("user_id", user), ("link_id", run), ("run_id", run), ("secret_hash", hash), ("created_ms", at), ("expires_ms", at), ("revoked_ms", null));
        Add(
            "documents",
            ("user_id", user), ("document_id", run), ("name", "plan.md"), ("media_type", "text/markdown"), ("sha256", run), ("size_bytes", 3L), ("content", new byte[] { 35, 32, 65 }), ("created_ms", at));
        Add("idempotency_keys", ("user_id", user), ("key_hash", run), ("request_hash", run), ("run_id", run), ("created_ms", at));
    }

    private static AuditHead AddAudit(Dictionary<string, List<Dictionary<string, object?>>> rows, TenantId tenant, string user, string run, long at, AuditHead? head)
    {
        foreach (var action in new[] { "run.opened", "run.closed" })
        {
            var entry = new AuditEntry { UserId = new UserId(user), Role = "clerk", Action = action, ResourceType = "run", ResourceId = run, Outcome = AuditOutcome.Done };
            var record = AuditChain.Next(tenant, head, entry, at);
            Of(rows, "audit_log").Add(Row(
                ("tenant_id", tenant.Value), ("seq", record.Seq), ("user_id", user), ("at_ms", at), ("role", record.Role), ("action", action), ("resource_type", record.ResourceType),
                ("resource_id", run), ("outcome", record.Outcome), ("details", record.Details), ("previous_hash", record.PreviousHash), ("hash", record.Hash)));
            head = AuditHead.Of(record);
        }

        return head!;
    }

    private static List<Dictionary<string, object?>> Of(Dictionary<string, List<Dictionary<string, object?>>> rows, string table)
    {
        if (!rows.TryGetValue(table, out var list))
        {
            rows[table] = list = [];
        }

        return list;
    }

    private static Dictionary<string, object?> Row(params (string Column, object? Value)[] values) =>
        values.ToDictionary(value => value.Column, value => value.Value, StringComparer.Ordinal);

    private static Task LoadAsync(IDatabase database, Dictionary<string, List<Dictionary<string, object?>>> rows) => database.OperateAsync(
        async session =>
        {
            foreach (var table in ContentTable.All(database.Model, database.Schema, session.Connection).Where(table => rows.ContainsKey(table.Name)))
            {
                await database.Loader.LoadAsync(session.Connection, table.Name, table.Columns, [.. rows[table.Name].Select(row => table.Columns.All.Select(column => row[column]).ToArray())]);
            }

            return 0;
        },
        CancellationToken.None);
}
