namespace Witan.Boards.Records;

/// <summary>The outcome of a deliberation, whatever its protocol: what files, lists and comparisons need to know of it.</summary>
public interface IRecord
{
    /// <summary>Gets the version of its JSON form.</summary>
    string Format { get; }

    /// <summary>Gets the title.</summary>
    string Title { get; }

    /// <summary>Gets the question.</summary>
    string Question { get; }

    /// <summary>Gets the documents that were read.</summary>
    IReadOnlyList<RecordedDocument> Documents { get; }
}
