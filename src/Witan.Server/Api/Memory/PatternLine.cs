using Witan.Memory.Patterns;

namespace Witan.Server.Api.Memory;

/// <summary>What several episodes have in common.</summary>
/// <param name="Kind">What kind of pattern it is.</param>
/// <param name="Condition">When it holds.</param>
/// <param name="Advice">What then does well, or does not.</param>
/// <param name="Confidence">The Wilson lower bound of its success.</param>
/// <param name="Trials">How often it was tried.</param>
/// <param name="Successes">How often that went well.</param>
/// <param name="Sources">The episodes that it comes from.</param>
public sealed record PatternLine(PatternKind Kind, string Condition, string Advice, double Confidence, long Trials, long Successes, IReadOnlyList<string> Sources)
{
    internal static PatternLine Of(Pattern pattern) =>
        new(pattern.Key.Kind, pattern.Key.Condition, pattern.Key.Advice, pattern.Confidence, pattern.Trials, pattern.Successes, [.. pattern.Sources.Select(source => source.EpisodeId)]);
}
