namespace Witan.Boards.Records;

/// <summary>A document that was read.</summary>
/// <param name="Name">The name that citations use.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Sha256">The SHA-256 of the file, hex.</param>
/// <param name="Notes">What was done to read it.</param>
public sealed record RecordedDocument(string Name, int Lines, long Bytes, string Sha256, IReadOnlyList<string> Notes);
