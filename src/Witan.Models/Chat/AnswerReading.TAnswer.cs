namespace Witan.Models.Chat;

/// <summary>What came of reading an answer.</summary>
/// <typeparam name="TAnswer">The answer's type.</typeparam>
/// <param name="Value">The answer; null when it cannot be used.</param>
/// <param name="Fault">Why it cannot, for people; null when it can.</param>
/// <param name="IsCutOff">Whether it ended because it was too long.</param>
/// <param name="Cause">What the reader of JSON said.</param>
internal sealed record AnswerReading<TAnswer>(TAnswer? Value, string? Fault, bool IsCutOff = false, Exception? Cause = null) : AnswerReading(Fault, IsCutOff, Cause);
