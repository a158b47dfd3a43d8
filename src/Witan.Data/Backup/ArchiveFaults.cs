namespace Witan.Data.Backup;

/// <summary>What can be wrong with an archive, in one sentence each.</summary>
internal static class ArchiveFaults
{
    public static StorageException NotAnArchive() =>
        new(StorageFault.Damaged, "The file is not a Witan archive; give the file that the backup wrote.");

    public static StorageException UnknownVersion(byte version) =>
        new(
            StorageFault.Incompatible,
            $"The archive has format version {version}, which this program does not know; use the newer program that made it.");

    public static StorageException UnknownFeature() =>
        new(StorageFault.Incompatible, "The archive uses a feature that this program does not know; use the newer program that made it.");

    public static StorageException TooManyIterations(uint iterations) =>
        new(
            StorageFault.Incompatible,
            $"The archive asks for {iterations} rounds of key derivation and this program does at most {ArchiveKey.IterationsMax}; use the program that made it.");

    public static StorageException HeaderDamaged() =>
        new(
            StorageFault.Damaged,
            $"The archive's header, its first {ArchiveHeader.Length} bytes, is damaged; use another copy of the archive.");

    public static StorageException HeaderCut() =>
        new(StorageFault.Damaged, "The archive is cut short in its header; use a complete copy.");

    public static StorageException KeyMissing(ArchiveKeyKind made) =>
        new(StorageFault.Incompatible, $"The archive is encrypted; give the {Name(made)} that it was made with.");

    public static StorageException KeyOfOtherKind(ArchiveKeyKind made, ArchiveKeyKind given) =>
        new(StorageFault.Incompatible, $"The archive was made with a {Name(made)} and a {Name(given)} was given; give the {Name(made)}.");

    public static StorageException KeyNotNeeded() =>
        new(
            StorageFault.Incompatible,
            "A key was given and the archive is not encrypted; make sure that it is the right file, then read it without a key.");

    public static StorageException KeyWrong(ArchiveKeyKind made) =>
        new(StorageFault.Incompatible, $"The {Name(made)} does not open this archive; give the one that it was made with.");

    public static StorageException ChunkCut(uint number) =>
        new(StorageFault.Damaged, $"The archive is cut short after {number} complete chunks; use a complete copy.");

    public static StorageException ChunkDamaged(uint number) =>
        new(StorageFault.Damaged, $"The archive is damaged in its chunk {number + 1}; use another copy of it.");

    public static StorageException BytesFollow() =>
        new(StorageFault.Damaged, "Bytes follow the end of the archive; use an unaltered copy.");

    public static StorageException Contradicts(string what, Exception? cause = null) =>
        new(StorageFault.Damaged, $"The archive contradicts itself: {what}; use another copy of it, or make it again.", cause);

    private static string Name(ArchiveKeyKind kind) => kind == ArchiveKeyKind.Passphrase ? "passphrase" : "key file";
}
