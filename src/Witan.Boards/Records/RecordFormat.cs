namespace Witan.Boards.Records;

/// <summary>The forms of a record.</summary>
public enum RecordFormat
{
    /// <summary>Markdown, in the form of a Markdown architectural decision record (MADR).</summary>
    Md,

    /// <summary>JSON, <see cref="DecisionRecord.CurrentFormat"/>.</summary>
    Json,

    /// <summary>A page that needs nothing beside itself.</summary>
    Html,
}
