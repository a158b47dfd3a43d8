namespace Witan.Boards.Deliberation.Dissenting;

/// <summary>Who does not go along with what won.</summary>
/// <param name="Voices">The dissent, the strongest first; empty when nobody dissents.</param>
/// <param name="Blocking">The blocking objections to what won, the strongest first.</param>
public sealed record DissentReport(IReadOnlyList<DissentVoice> Voices, IReadOnlyList<DissentVoice> Blocking)
{
    /// <summary>Gets the strongest dissent; null when nobody dissents.</summary>
    public DissentVoice? Strongest => Voices.Count > 0 ? Voices[0] : null;

    /// <summary>Gets what a synthesis has to carry: the strongest dissent and each blocking objection.</summary>
    public IReadOnlyList<DissentVoice> Binding => [.. Voices.Take(1), .. Blocking];
}
