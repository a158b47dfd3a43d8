namespace Witan.Models.Cache.Disk;

/// <summary>The statements of the cache's own file. It is no part of the database: it holds nothing that cannot be asked for again.</summary>
internal static class AnswerDiskSql
{
    /// <summary>Says whose file it is ("WiAn").</summary>
    public const long ApplicationId = 0x5769416E;

    /// <summary>The version of the table below; a file of another one is begun anew.</summary>
    public const long Version = 1;

    /// <summary>The size of a page, in bytes.</summary>
    public const int PageBytes = 4096;

    /// <summary>What a file must be given before it has its first page. Freed pages can then be given back at any time.</summary>
    internal const string BeforeFirstPage = "PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL;";

    /// <summary>The log lets one write while another reads. A crash may take the latest answers, which can be asked for again.</summary>
    internal const string UseLog = "PRAGMA journal_mode = WAL;";

    internal const string Settings = """
        PRAGMA busy_timeout = 250;
        PRAGMA synchronous = NORMAL;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA cell_size_check = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -8192;
        """;

    internal const string QueryOnly = "PRAGMA query_only = ON;";

    /// <summary>Rows stand in the order in which they came, so that those that go stand together; the short hash only finds the place.</summary>
    internal const string Create = """
        CREATE TABLE answers (
            seq INTEGER PRIMARY KEY,
            short INTEGER NOT NULL,
            key BLOB NOT NULL,
            tenant TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            expires_ms INTEGER NOT NULL,
            checksum BLOB NOT NULL,
            content BLOB NOT NULL);
        CREATE INDEX answers_short ON answers (short);
        CREATE INDEX answers_tenant ON answers (tenant, bytes);
        PRAGMA application_id = 1466515822;
        PRAGMA user_version = 1;
        """;

    internal const string ReadApplicationId = "PRAGMA application_id;";

    internal const string ReadVersion = "PRAGMA user_version;";

    internal const string PageCount = "PRAGMA page_count;";

    internal const string FreePages = "PRAGMA freelist_count;";

    internal const string Shrink = "PRAGMA incremental_vacuum;";

    /// <summary>Moves the log into the file and empties it.</summary>
    internal const string EmptyLog = "PRAGMA wal_checkpoint(TRUNCATE);";

    internal const string Begin = "BEGIN IMMEDIATE;";

    internal const string Commit = "COMMIT;";

    internal const string Rollback = "ROLLBACK;";

    internal const string Find = "SELECT seq, key, tenant, expires_ms, checksum, content FROM answers WHERE short = ?1;";

    internal const string Insert = "INSERT INTO answers (short, key, tenant, bytes, expires_ms, checksum, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);";

    internal const string RemoveKey = "DELETE FROM answers WHERE short = ?1 AND key = ?2 AND tenant = ?3 RETURNING bytes;";

    internal const string RemoveRow = "DELETE FROM answers WHERE seq = ?1 RETURNING bytes;";

    internal const string RemoveOldest = "DELETE FROM answers WHERE seq IN (SELECT seq FROM answers ORDER BY seq LIMIT ?1) RETURNING bytes;";

    /// <summary>Looks at the oldest only, not at all of them: the rest has its turn.</summary>
    internal const string RemoveExpired =
        "DELETE FROM answers WHERE seq IN (SELECT seq FROM answers ORDER BY seq LIMIT ?1) AND expires_ms <= ?2 RETURNING bytes;";

    internal const string RemoveTenant = "DELETE FROM answers WHERE seq IN (SELECT seq FROM answers WHERE tenant = ?1 LIMIT ?2) RETURNING bytes;";

    internal const string RemoveAll = "DELETE FROM answers;";

    internal const string CountAll = "SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM answers;";

    internal const string CountTenant = "SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM answers WHERE tenant = ?1;";

    /// <summary>Writes a page and changes nothing.</summary>
    internal const string Touch = "PRAGMA user_version = 1;";
}
