namespace Witan.Testing.Memories;

/// <summary>One of the things that are done to a memory in a simulated world.</summary>
internal enum Deed
{
    /// <summary>A note is added.</summary>
    Add,

    /// <summary>A note is corrected.</summary>
    Correct,

    /// <summary>A later value of a slot ends the earlier one.</summary>
    Invalidate,

    /// <summary>Something that was acknowledged is asked for.</summary>
    Recall,

    /// <summary>An episode is begun.</summary>
    Start,

    /// <summary>Steps are added to an episode.</summary>
    Step,

    /// <summary>An episode is ended.</summary>
    Complete,

    /// <summary>A subject is erased.</summary>
    Erase,

    /// <summary>The index is compared with the database.</summary>
    Reconcile,

    /// <summary>A process ends and another begins.</summary>
    Reopen,
}
