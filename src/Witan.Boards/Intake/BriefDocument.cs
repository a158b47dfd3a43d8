using System.Text.Json.Serialization;

namespace Witan.Boards.Intake;

/// <summary>A document of a brief; its text is kept, so that the run does not need the file again.</summary>
public sealed record BriefDocument
{
    /// <summary>Gets the name that citations use, unique in the brief.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the decoded text.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the size of the file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets the SHA-256 of the file, hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets whether the memory brought it: quoted, with its source in <see cref="Notes"/>. The built-in analyst, which reviews plans, does not review it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRecalled { get; init; }

    /// <summary>Gets what was done to read it, a sentence each; usually none.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
