using Witan.Data.Model;
using Witan.Data.Sessions;

namespace Witan.Data.Tests.Sessions;

/// <summary>The wall of SQLite: what a statement for a tenant may look like. Attacks stand in files beside this one.</summary>
public sealed class StatementCheckTests
{
    private static readonly StatementCheck Check = new(
    [
        new Table("notes", TableScope.User, TableRights.All, "tenant_id", "note_id"),
        new Table("pages", TableScope.User, TableRights.Append, "tenant_id", "note_id", "page"),
        new Table("labels", TableScope.Tenant, TableRights.All, "tenant_id", "label"),
        new Table("words", TableScope.Shared, TableRights.All, "tenant_id", "word"),
        new Table("facts", TableScope.Operator, TableRights.Select, "name"),
        new Table("parked", TableScope.Operator, TableRights.None, "name"),
        new Table("queue", TableScope.Program, TableRights.All, "tenant_id", "work_id"),
        new Table("marks", TableScope.Program, TableRights.Append, "tenant_id", "work_id"),
    ]);

    [Theory]
    [InlineData("SELECT 1;")]
    [InlineData("SELECT value FROM facts WHERE name = @name;")]
    [InlineData("SELECT text FROM notes WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) ORDER BY note_id LIMIT 10;")]
    [InlineData("select text from Notes where TENANT_ID = @tenant and (USER_ID = @user or @wide = 1) and note_id between @a and @b limit 10")]
    [InlineData("SELECT text FROM notes WHERE @tenant = tenant_id AND user_id = @user AND (text = 'x' OR text LIKE '%' || @part || '%')")]
    [InlineData("SELECT COUNT(*), MAX(uses) FROM labels WHERE uses > 1 AND tenant_id = @tenant GROUP BY label HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 5")]
    [InlineData("-- whose? ours\nSELECT label FROM labels -- tenant's\n WHERE tenant_id = @tenant LIMIT 10;")]
    [InlineData("SELECT CASE WHEN uses > 1 AND uses < 5 OR uses = 9 THEN 'few' ELSE 'many' END AS much FROM labels WHERE tenant_id = @tenant LIMIT 5")]
    [InlineData("SELECT label FROM labels WHERE tenant_id = @tenant AND uses IS DISTINCT FROM @uses LIMIT 5")]
    [InlineData("SELECT meaning FROM words WHERE tenant_id IN (@tenant, '*') LIMIT 10;")]
    [InlineData("SELECT n.text, l.uses FROM notes AS n JOIN labels l ON l.tenant_id = n.tenant_id AND l.label = n.note_id WHERE n.tenant_id = @tenant AND (n.user_id = @user OR @wide = 1) LIMIT 5")]
    [InlineData("SELECT n.text FROM notes n LEFT JOIN pages p ON p.tenant_id = n.tenant_id AND p.user_id = n.user_id AND p.note_id = n.note_id WHERE n.tenant_id = @tenant AND (n.user_id = @user OR @wide = 1) LIMIT 5")]
    [InlineData("SELECT l.label FROM labels l JOIN words w ON w.tenant_id IN (l.tenant_id, '*') WHERE l.tenant_id = @tenant LIMIT 5")]
    [InlineData("SELECT l.label, (SELECT COUNT(*) FROM notes n WHERE n.tenant_id = l.tenant_id AND (n.user_id = @user OR @wide = 1)) FROM labels l WHERE l.tenant_id = @tenant LIMIT 5")]
    [InlineData("WITH mine AS (SELECT note_id FROM notes WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1)) SELECT label FROM labels, mine WHERE labels.tenant_id = @tenant AND label = note_id LIMIT 5")]
    [InlineData("SELECT label FROM labels WHERE tenant_id = @tenant UNION ALL SELECT word FROM words WHERE tenant_id = @tenant ORDER BY 1 LIMIT 5")]
    [InlineData("UPDATE labels SET uses = uses + 1 WHERE tenant_id = @tenant AND label = @label;")]
    [InlineData("UPDATE notes SET text = @text WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND note_id = @id RETURNING note_id;")]
    [InlineData("DELETE FROM labels WHERE tenant_id = @tenant; DELETE FROM notes WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);")]
    [InlineData("DELETE FROM labels WHERE tenant_id = @tenant AND label IN (SELECT label FROM labels WHERE tenant_id = @tenant ORDER BY uses LIMIT @limit);")]
    [InlineData("INSERT INTO labels (tenant_id, label, uses) VALUES (@tenant, @label, 1), (@tenant, 'b', 2) ON CONFLICT (tenant_id, label) DO UPDATE SET uses = labels.uses + excluded.uses;")]
    [InlineData("INSERT INTO notes (tenant_id, user_id, note_id, text) VALUES (@tenant, @user, @id, @text) ON CONFLICT (tenant_id, note_id) DO NOTHING;")]
    [InlineData("INSERT INTO notes (tenant_id, user_id, note_id, text) VALUES (@tenant, @user, @id, @text) ON CONFLICT (tenant_id, note_id) DO UPDATE SET text = excluded.text WHERE (notes.user_id = @user OR @wide = 1);")]
    [InlineData("INSERT INTO pages (tenant_id, user_id, note_id, page) SELECT tenant_id, user_id, note_id, @page FROM notes WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND note_id = @id;")]
    [InlineData("INSERT INTO notes (tenant_id, user_id, note_id, text) SELECT @tenant, @member, @id, @text WHERE (@member = @user OR @wide = 1);")]
    [InlineData("SELECT tenant_id, work_id FROM queue WHERE due_ms <= @now ORDER BY due_ms LIMIT 10;")]
    [InlineData("INSERT INTO queue (work_id, tenant_id, user_id, due_ms) VALUES (@id, 'south', @owner, 1) ON CONFLICT (tenant_id, work_id) DO UPDATE SET user_id = excluded.user_id, due_ms = queue.due_ms;")]
    [InlineData("INSERT INTO queue (tenant_id, work_id, user_id, due_ms) SELECT tenant_id, work_id, user_id, 2 FROM queue;")]
    [InlineData("UPDATE queue SET tenant_id = @other, user_id = @owner WHERE work_id = @id;")]
    [InlineData("DELETE FROM queue WHERE due_ms < @now;")]
    [InlineData("SELECT q.work_id, l.uses FROM queue q JOIN labels l ON l.tenant_id = @tenant AND l.label = q.work_id LIMIT 5")]
    [InlineData("SELECT q.work_id, l.uses FROM queue q JOIN labels l ON l.tenant_id = q.tenant_id AND l.label = q.work_id WHERE q.tenant_id = @tenant LIMIT 5")]
    [InlineData("INSERT INTO labels (tenant_id, label, uses) SELECT q.tenant_id, q.work_id, 1 FROM queue q WHERE q.tenant_id = @tenant;")]
    [InlineData("SELECT l.label FROM labels l WHERE l.tenant_id = @tenant AND EXISTS (SELECT 1 FROM queue q WHERE q.tenant_id = l.tenant_id AND q.work_id = l.label)")]
    [InlineData("WITH next AS (SELECT tenant_id, work_id, ROW_NUMBER() OVER (PARTITION BY tenant_id ORDER BY due_ms) AS place FROM queue) SELECT work_id FROM next WHERE place <= 3 LIMIT 5")]
    public void Form_ThatSaysForWhom_IsAccepted(string sql) => Assert.Null(Check.Fault(sql));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Form_ThatMightReachOthers_IsRefused(string sql)
    {
        Assert.NotNull(Check.Fault(sql));
        Assert.Throws<InvalidOperationException>(() => Check.Require(sql));
    }

    public static TheoryData<string> Attacks => [.. StatementAttacks.All];
}
