using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Kernel.Identity;

namespace Witan.Data.Tests.Contract;

/// <summary>A small module of a test's own: one table of each scope.</summary>
internal static class SampleData
{
    public const string InsertNote = "INSERT INTO notes (tenant_id, user_id, note_id, text) VALUES (@tenant, @user, @id, @text);";
    public const string SelectNotes = "SELECT text FROM notes WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) ORDER BY note_id LIMIT 1000;";
    public const string CountNotes = "SELECT COUNT(*) FROM notes WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);";

    private const string Up = """
        CREATE TABLE notes (
            tenant_id keytext NOT NULL,
            user_id   keytext NOT NULL,
            note_id   keytext NOT NULL,
            text      TEXT    NOT NULL,
            PRIMARY KEY (tenant_id, note_id)
        );
        CREATE TABLE labels (
            tenant_id keytext NOT NULL,
            label     keytext NOT NULL,
            uses      BIGINT  NOT NULL,
            PRIMARY KEY (tenant_id, label)
        );
        CREATE TABLE words (
            tenant_id keytext NOT NULL,
            word      keytext NOT NULL,
            meaning   TEXT    NOT NULL,
            PRIMARY KEY (tenant_id, word)
        );
        """;

    private const string SeedWord = "INSERT INTO words (tenant_id, word, meaning) VALUES ('*', @word, @meaning) ON CONFLICT (tenant_id, word) DO NOTHING;";

    public static TenantContext Ada { get; } = new(new TenantId("north"), new UserId("ada"));

    public static TenantContext Ben { get; } = new(new TenantId("north"), new UserId("ben"));

    public static TenantContext Boss { get; } = new(new TenantId("north"), new UserId("boss"), Reach.Tenant);

    public static TenantContext Eve { get; } = new(new TenantId("south"), new UserId("ada"), Reach.Tenant);

    public static DataModel Sample { get; } = new(new DataModule(
        new MigrationSet("sample", [new Migration("sample", 1, "notes", new Script(Up), new Script("DROP TABLE words; DROP TABLE labels; DROP TABLE notes;"))]),
        new Table("notes", TableScope.User, TableRights.All, "tenant_id", "note_id"),
        new Table("labels", TableScope.Tenant, TableRights.All, "tenant_id", "label"),
        new Table("words", TableScope.Shared, TableRights.All, "tenant_id", "word"))
    {
        Seeds = [new Seed("words", SeedWord, [new { word = "witan", meaning = "the council of the wise" }])],
    });
}
