namespace Witan.Output;

/// <summary>How a piece of a line is meant.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Less important.</summary>
    Soft,

    /// <summary>More important.</summary>
    Strong,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Must be looked at.</summary>
    Bad,

    /// <summary>A speaker.</summary>
    Speaker,
}
