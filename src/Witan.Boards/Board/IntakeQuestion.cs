namespace Witan.Boards.Board;

/// <summary>A question worth asking before a board begins.</summary>
/// <param name="Id">The id, <c>q1</c> to <c>q3</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">What depends on the answer.</param>
/// <param name="Assumed">What is taken for granted without an answer.</param>
public sealed record IntakeQuestion(string Id, string Text, string Why, string Assumed)
{
    /// <summary>The most questions.</summary>
    public const int CountMax = 3;
}
