using Witan.Memory.Episodes;

namespace Witan.Boards.Episodes;

/// <summary>A run as a piece of work that is remembered.</summary>
/// <param name="Episode">What was to be done.</param>
/// <param name="Steps">Who stood where, in order.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record EpisodeDraft(NewEpisode Episode, IReadOnlyList<NewStep> Steps, EpisodeOutcome Outcome);
