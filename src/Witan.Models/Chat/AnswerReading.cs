namespace Witan.Models.Chat;

/// <summary>What came of reading an answer, whatever its type.</summary>
/// <param name="Fault">Why it cannot be used, for people; null when it can.</param>
/// <param name="IsCutOff">Whether it ended because it was too long.</param>
/// <param name="Cause">What the reader of JSON said.</param>
internal abstract record AnswerReading(string? Fault, bool IsCutOff, Exception? Cause)
{
    /// <summary>The most characters of a fault that a mind is told.</summary>
    private const int CauseLengthMax = 300;

    /// <summary>Says to a mind what was wrong with its answer.</summary>
    public string Repair()
    {
        var cause = Cause?.Message ?? Fault!;
        return $"Your answer cannot be read: {(cause.Length > CauseLengthMax ? cause[..CauseLengthMax] : cause)}\nGive the whole answer again, as one JSON value of the shape that was asked for and nothing else.";
    }
}
