using Witan.Kernel.Results;

namespace Witan.Memory.Recall;

/// <summary>A file of a saved index is missing, cut short or altered. The way out is to rebuild the index from the database.</summary>
/// <param name="File">The file's name within the directory.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record DamagedSegment(string File, string Message) : Refusal(Message);
