namespace Witan.Tests.Data;

/// <summary>A named statement.</summary>
/// <param name="Class">The full name of the class that holds it.</param>
/// <param name="Name">The constant's name.</param>
/// <param name="Sql">The statement.</param>
internal sealed record StatementText(string Class, string Name, string Sql)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Class}.{Name}";
}
