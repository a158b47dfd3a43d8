namespace Witan.Commands.Mcp;

/// <summary>The bounds of the server for the Model Context Protocol. What a tool keeps has the limits of the command that keeps the same.</summary>
internal static class McpLimits
{
    /// <summary>The most bytes of one message: 8 MiB. What is longer is cut off, and then no message.</summary>
    public const int MessageBytesMax = 8 * 1024 * 1024;

    /// <summary>The most bytes of all documents of one call together, in UTF-8: 4 MiB. Escaped in JSON they still go into a message.</summary>
    public const int DocumentBytesMax = 4 * 1024 * 1024;

    /// <summary>The most calls at once.</summary>
    public const int CallsMax = 16;

    /// <summary>The most runs that one server drives at once.</summary>
    public const int RunsMax = 4;

    /// <summary>The most characters of a text that was kept, as it is shown.</summary>
    public const int QuoteLengthMax = 2_000;

    /// <summary>The most characters of a message about progress.</summary>
    public const int ProgressLengthMax = 300;

    /// <summary>The most messages about progress that wait to be sent. Beyond it the oldest are dropped.</summary>
    public const int ProgressMax = 64;

    /// <summary>The most entries of a list.</summary>
    public const int ListMax = 100;

    /// <summary>The most entries of a list in a record told in short.</summary>
    public const int ShortListMax = 10;

    /// <summary>How long runs have to end their steps in flight when the client is gone, before they are broken off.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
}
