namespace Witan.Boards.Storage;

/// <summary>One persona's stance on one option.</summary>
/// <param name="Seq">The number of the event.</param>
/// <param name="OptionId">The option.</param>
/// <param name="Persona">Whose stance.</param>
/// <param name="IsFinal">1 when it is the last one, 0 for the blind first.</param>
/// <param name="Score">From -2 to 2.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record VoteRow(long Seq, string OptionId, string Persona, long IsFinal, long Score, double Confidence);
