namespace Witan.Data;

/// <summary>A fault of the world that storage met. Nothing that was acknowledged is lost by it.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StorageException"/> class.</summary>
    /// <param name="fault">What kind of fault it is.</param>
    /// <param name="message">One sentence: what failed, where, and the way out.</param>
    /// <param name="cause">The exception underneath, if there was one.</param>
    public StorageException(StorageFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    /// <summary>Gets what kind of fault it is.</summary>
    public StorageFault Fault { get; }
}
