namespace Witan.Data;

/// <summary>Why storage could not do what it was asked.</summary>
public enum StorageFault
{
    /// <summary>The disk, or the quota, is full.</summary>
    Full,

    /// <summary>The place can be read but not written.</summary>
    ReadOnly,

    /// <summary>Another program holds the database longer than the wait allows.</summary>
    Locked,

    /// <summary>The file is not a Witan database, or it is damaged.</summary>
    Damaged,

    /// <summary>The database was made by a newer program, or a migration that it holds was changed.</summary>
    Incompatible,

    /// <summary>The place does not exist, may not be entered, or the device answers with an error.</summary>
    Unavailable,

    /// <summary>The server has no time or no connection for us now.</summary>
    Busy,

    /// <summary>The server does not let us do it: the sign-in, or a right that the role lacks or must not have.</summary>
    Refused,
}
