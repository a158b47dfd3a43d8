namespace Witan.Data.Model;

/// <summary>What the program may do to a table; on PostgreSQL these are its grants.</summary>
[Flags]
public enum TableRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read rows.</summary>
    Select = 1,

    /// <summary>Add rows.</summary>
    Insert = 2,

    /// <summary>Change rows.</summary>
    Update = 4,

    /// <summary>Remove rows.</summary>
    Delete = 8,

    /// <summary>Read and add: what is written stays.</summary>
    Append = Select | Insert,

    /// <summary>Read, add and change.</summary>
    Keep = Append | Update,

    /// <summary>Everything.</summary>
    All = Keep | Delete,
}
