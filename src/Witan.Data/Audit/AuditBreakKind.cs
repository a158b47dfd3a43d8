namespace Witan.Data.Audit;

/// <summary>In which way a chain is broken.</summary>
public enum AuditBreakKind
{
    /// <summary>An entry stands at its place, and its hash does not fit what it says.</summary>
    Altered,

    /// <summary>An entry stands at its place, and its previous hash is not the hash of the entry before.</summary>
    Relinked,

    /// <summary>An entry is not there: numbers skip it, or begin after 1, or end before the head.</summary>
    Missing,

    /// <summary>An entry has the number of the one just before it.</summary>
    Repeated,

    /// <summary>An entry has a lower number than the one just before it, or one below 1.</summary>
    OutOfOrder,

    /// <summary>Entries stand after the one that the head names as the last.</summary>
    Beyond,

    /// <summary>The entries are whole, and there is no head.</summary>
    HeadMissing,

    /// <summary>The entries are whole in themselves, and the head names another number or hash than their last one has.</summary>
    HeadAltered,
}
