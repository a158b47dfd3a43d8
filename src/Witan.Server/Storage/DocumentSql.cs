namespace Witan.Server.Storage;

/// <summary>The statements on documents that clients have sent.</summary>
internal static class DocumentSql
{
    private const string Columns = """
        SELECT document_id AS Id, user_id AS UserId, name, media_type AS MediaType, sha256, size_bytes AS SizeBytes, created_ms AS CreatedMs
          FROM documents
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1)
        """;

    internal const string Get = Columns + " AND document_id = @id;";

    internal const string List = Columns + """
         AND document_id < @before
         ORDER BY document_id DESC
         LIMIT @limit;
        """;

    internal const string Content = """
        SELECT content
          FROM documents
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND document_id = @id;
        """;

    internal const string Count = """
        SELECT COUNT(*)
          FROM documents
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @owner;
        """;

    /// <summary>A request that comes twice finds what the first one wrote.</summary>
    internal const string Insert = """
        INSERT INTO documents (tenant_id, user_id, document_id, name, media_type, sha256, size_bytes, content, created_ms)
        VALUES (@tenant, @user, @id, @name, @mediaType, @sha256, @size, @bytes, @at)
            ON CONFLICT (tenant_id, document_id) DO NOTHING;
        """;

    internal const string Remove = """
        DELETE FROM documents
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND document_id = @id;
        """;
}
