namespace Witan.Boards.Storage;

/// <summary>One persona's stance on one option.</summary>
/// <param name="Seq">The number of the event.</param>
/// <param name="OptionId">The option; on a board its part and its id, joined by a slash.</param>
/// <param name="Persona">Whose stance.</param>
/// <param name="IsFinal">1 when it is from the last vote, 0 when it is an earlier one: of a swarm the blind first, of a board one of a round. A board that agrees in the blind round holds no last vote.</param>
/// <param name="Score">From -2 to 2.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record VoteRow(long Seq, string OptionId, string Persona, long IsFinal, long Score, double Confidence);
