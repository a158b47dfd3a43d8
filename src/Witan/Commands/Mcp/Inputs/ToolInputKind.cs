namespace Witan.Commands.Mcp.Inputs;

/// <summary>What kind of value an argument has.</summary>
internal enum ToolInputKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A time, as 2026-03-02 or 2026-03-02T08:00:00Z.</summary>
    Time,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of documents, each with a name and a text.</summary>
    Documents,
}
