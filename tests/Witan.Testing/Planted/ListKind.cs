namespace Witan.Testing.Planted;

/// <summary>How the entries of a list begin.</summary>
internal enum ListKind
{
    /// <summary>A dash.</summary>
    Bullet,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A check box.</summary>
    Check,

    /// <summary>Nothing: one line for each entry.</summary>
    Line,
}
