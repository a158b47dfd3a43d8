namespace Witan.Data.Migrations;

/// <summary>The columns of one table as the database has them.</summary>
/// <param name="Key">The columns of the primary key, in order.</param>
/// <param name="Others">All other columns, in order.</param>
internal sealed record TableColumns(IReadOnlyList<string> Key, IReadOnlyList<string> Others)
{
    /// <summary>Gets all columns.</summary>
    public IReadOnlyList<string> All => [.. Key, .. Others];
}
