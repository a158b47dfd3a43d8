namespace Witan.Testing.Attacks;

/// <summary>One statement that tries to see or to touch rows of others.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Sql">The statement.</param>
/// <param name="Values">Its parameters, <c>@p0</c> and on.</param>
public sealed record Attack(string Name, string Sql, IReadOnlyList<object?> Values)
{
    /// <summary>Gets whether its first value, or else the number of rows that it touches, must be 0.</summary>
    public bool MustFindNothing { get; init; }

    /// <summary>Gets whether it must be refused, not merely find nothing.</summary>
    public bool MustBeRefused { get; init; }
}
