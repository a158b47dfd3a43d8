using System.Text.Json.Serialization;
using Witan.Boards.Intake;

namespace Witan.Boards.Records;

/// <summary>A document that was read.</summary>
/// <param name="Name">The name that citations use.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Sha256">The SHA-256 of the file, hex.</param>
/// <param name="Notes">What was done to read it.</param>
public sealed record RecordedDocument(string Name, int Lines, long Bytes, string Sha256, IReadOnlyList<string> Notes)
{
    /// <summary>Gets whether the memory brought it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRecalled { get; init; }

    /// <summary>Records documents as they can be shown.</summary>
    /// <param name="brief">What was read.</param>
    internal static IReadOnlyList<RecordedDocument> Of(Brief brief) => [.. brief.Documents.Select(document => new RecordedDocument(
        PlainText.Line(document.Name), document.Text.Split('\n').Length, document.Bytes, document.Sha256, PlainText.Lines(document.Notes)) { IsRecalled = document.IsRecalled })];
}
