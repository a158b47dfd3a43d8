using System.Text.Json;
using Witan.Runs.Journal;

namespace Witan.Boards.Imports;

/// <summary>A decision record from elsewhere was taken in.</summary>
public sealed record RecordImported : RunEvent
{
    /// <summary>Gets the version of the record's form.</summary>
    public required string Format { get; init; }

    /// <summary>Gets the hash that the record had, and that was checked.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets the name of the file that it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the record itself, as it was read.</summary>
    public required JsonElement Record { get; init; }
}
