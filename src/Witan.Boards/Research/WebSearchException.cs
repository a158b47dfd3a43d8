namespace Witan.Boards.Research;

/// <summary>A search brought nothing, and why; the message is fit for a record.</summary>
/// <param name="message">Why.</param>
/// <param name="wasSent">Whether the service may have answered, and so may charge for it.</param>
public sealed class WebSearchException(string message, bool wasSent) : Exception(message)
{
    /// <summary>Gets whether the service may have answered, and so may charge for it.</summary>
    public bool WasSent => wasSent;
}
