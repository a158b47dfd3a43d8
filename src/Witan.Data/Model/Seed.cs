namespace Witan.Data.Model;

/// <summary>Rows that come with the program. The statement must do nothing when a row stands as it should.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sql">Inserts or updates one row.</param>
/// <param name="Rows">The parameters, one object per row.</param>
public sealed record Seed(string Table, string Sql, IReadOnlyList<object> Rows);
