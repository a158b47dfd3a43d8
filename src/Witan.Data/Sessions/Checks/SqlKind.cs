namespace Witan.Data.Sessions.Checks;

/// <summary>What a piece of a statement is.</summary>
internal enum SqlKind
{
    /// <summary>A keyword or a plain name.</summary>
    Word,

    /// <summary>A parameter, with its <c>@</c>.</summary>
    Parameter,

    /// <summary>A text literal, with its quotes.</summary>
    Literal,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator or a separator.</summary>
    Symbol,

    /// <summary>What stands between parentheses, or from CASE to END.</summary>
    Group,
}
