namespace Witan.Testing.Planted;

/// <summary>How a document is laid out.</summary>
internal enum Layout
{
    /// <summary>Markdown with headings and tables.</summary>
    Tables,

    /// <summary>Markdown with bullets and check boxes.</summary>
    Lists,

    /// <summary>Markdown with bold labels.</summary>
    Labels,

    /// <summary>Plain text.</summary>
    Plain,
}
