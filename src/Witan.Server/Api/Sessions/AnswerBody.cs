namespace Witan.Server.Api.Sessions;

/// <summary>The answer to a question of a run.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Question">Which question; the only open one when nobody says.</param>
public sealed record AnswerBody(string? Answer, string? Question = null);
