namespace Witan.Testing.Models;

/// <summary>How one kind of request and its answers look.</summary>
internal interface IWire
{
    /// <summary>Reads the body of a request into its fields.</summary>
    ModelServerRequest Read(ModelServerRequest request);

    /// <summary>Writes an answer as one body.</summary>
    string Whole(WireAnswer answer);

    /// <summary>Writes a fault that has a status.</summary>
    (int Status, string Body) Error(ModelServerFault fault);
}
