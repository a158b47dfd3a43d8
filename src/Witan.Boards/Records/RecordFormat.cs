namespace Witan.Boards.Records;

/// <summary>The forms of a record.</summary>
public enum RecordFormat
{
    /// <summary>Markdown, in the form of a Markdown architectural decision record (MADR).</summary>
    Md,

    /// <summary>JSON, in the version that <see cref="IRecord.Format"/> names.</summary>
    Json,

    /// <summary>A page that needs nothing beside itself.</summary>
    Html,
}
