namespace Witan.Data.Tests.Sessions;

/// <summary>Forms that use a table of the program's own, or a query of the statement's own, to reach a tenant's rows. Every one is refused.</summary>
internal static class ProgramAttacks
{
    public static IReadOnlyList<string> All { get; } =
    [
        "SELECT l.label FROM queue q JOIN labels l ON l.label = q.work_id;",
        "SELECT l.label FROM queue q JOIN labels l ON l.tenant_id = q.tenant_id;",
        "SELECT l.label FROM queue q JOIN labels l ON l.tenant_id = q.tenant_id WHERE q.tenant_id = 'south';",
        "SELECT l.label FROM queue q LEFT JOIN labels l ON l.tenant_id = q.tenant_id AND q.tenant_id = @tenant;",
        "SELECT l.label FROM labels l LEFT JOIN queue q ON q.tenant_id = @tenant WHERE l.tenant_id = q.tenant_id OR 1 = 1;",
        "SELECT label FROM queue, labels WHERE tenant_id = @tenant;",
        "SELECT n.text FROM queue q JOIN notes n ON n.tenant_id = q.tenant_id AND n.user_id = q.user_id WHERE q.tenant_id = @tenant;",
        "SELECT work_id, (SELECT MAX(label) FROM labels WHERE labels.tenant_id = queue.tenant_id) FROM queue;",
        "SELECT work_id FROM queue WHERE EXISTS (SELECT 1 FROM labels WHERE label = work_id);",
        "WITH q AS (SELECT tenant_id FROM queue) SELECT l.label FROM labels l JOIN q ON q.tenant_id = l.tenant_id;",
        "UPDATE queue SET due_ms = (SELECT MAX(uses) FROM labels) WHERE work_id = 'x';",
        "UPDATE labels SET uses = 1 FROM queue WHERE labels.tenant_id = queue.tenant_id;",
        "DELETE FROM labels WHERE tenant_id IN (SELECT tenant_id FROM queue);",
        "INSERT INTO labels (tenant_id, label, uses) SELECT tenant_id, work_id, 1 FROM queue;",
        "INSERT INTO labels (tenant_id, label, uses) SELECT tenant_id, work_id, 1 FROM queue WHERE work_id = 'x';",
        "INSERT INTO queue (tenant_id, work_id) SELECT tenant_id, label FROM labels;",
        "INSERT INTO queue (tenant_id, work_id) VALUES (@tenant, (SELECT MAX(label) FROM labels));",
        "INSERT INTO queue (tenant_id, work_id) VALUES (@tenant, 'x') ON CONFLICT (tenant_id, work_id) DO UPDATE SET work_id = (SELECT MAX(label) FROM labels);",
        "UPDATE marks SET due_ms = 1;",
        "DELETE FROM marks;",
        // 'tenant_id' alone is the column of the nearest query: here it compares the program's column, or a made-up one, with itself.
        "SELECT label FROM labels WHERE tenant_id = @tenant AND EXISTS (SELECT 1 FROM queue q WHERE q.tenant_id = tenant_id AND EXISTS (SELECT 1 FROM labels l WHERE l.tenant_id = q.tenant_id));",
        "SELECT label FROM labels WHERE tenant_id = @tenant AND EXISTS (SELECT 1 FROM (SELECT 'south' AS tenant_id) AS d WHERE d.tenant_id = tenant_id AND EXISTS (SELECT 1 FROM labels l WHERE l.tenant_id = d.tenant_id));",
        "WITH d AS (SELECT 'south' AS tenant_id) SELECT label FROM labels WHERE tenant_id = @tenant AND EXISTS (SELECT 1 FROM d WHERE d.tenant_id = tenant_id AND EXISTS (SELECT 1 FROM labels l WHERE l.tenant_id = d.tenant_id));",
        // A query beside a source does not see it, and takes the one of the same name further out.
        "SELECT 1 FROM queue x WHERE EXISTS (SELECT 1 FROM labels x, (SELECT l.label FROM labels l WHERE l.tenant_id = x.tenant_id) AS y WHERE x.tenant_id = @tenant);",
    ];
}
