namespace Witan.Data.Backup;

/// <summary>How an archive's key is derived. Stored in the header: a number never changes its meaning.</summary>
internal enum ArchiveKeyKind : byte
{
    /// <summary>The archive is not encrypted.</summary>
    None = 0,

    /// <summary>PBKDF2-HMAC-SHA256 of a passphrase.</summary>
    Passphrase = 1,

    /// <summary>HKDF-SHA256 of a key file.</summary>
    KeyFile = 2,
}
