namespace Witan.Models.Analyst;

/// <summary>What the built-in analyst can be asked to do; a protocol brings the skills that its steps need. Pure.</summary>
public interface IAnalystSkill
{
    /// <summary>Gets the task's name, as in <see cref="Chat.MindRequest{TAnswer}.Task"/>.</summary>
    string Task { get; }

    /// <summary>Answers.</summary>
    /// <param name="review">What the rules found in the documents of the request.</param>
    /// <param name="input">The request's input, JSON.</param>
    /// <returns>The answer, JSON in the task's shape.</returns>
    string Answer(Review review, string input);
}
