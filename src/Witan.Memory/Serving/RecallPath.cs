namespace Witan.Memory.Serving;

/// <summary>How a question was answered.</summary>
public enum RecallPath
{
    /// <summary>By the index.</summary>
    Index,

    /// <summary>By the words of the newest memories, one by one, since the index is switched off for the tenant.</summary>
    Newest,
}
