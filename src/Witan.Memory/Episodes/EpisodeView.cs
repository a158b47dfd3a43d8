namespace Witan.Memory.Episodes;

/// <summary>An episode with all of its steps.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Artefacts">The names of what it made.</param>
public sealed record EpisodeView(Episode Episode, IReadOnlyList<EpisodeStep> Steps, IReadOnlyList<string> Artefacts);
