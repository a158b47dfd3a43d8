namespace Witan.Commands.Memory;

/// <summary>One turn of a conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Session">The number of its session.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Said">What is said, with the caption of an image.</param>
/// <param name="At">When the session took place.</param>
internal sealed record MemoryBenchTurn(string Id, int Session, string Speaker, string Said, DateTimeOffset At)
{
    /// <summary>Gets the text that every ranking sees.</summary>
    public string Text => $"{Speaker}: {Said}";
}
