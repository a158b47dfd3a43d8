using Witan.Memory.Truth;

namespace Witan.Memory.Patterns;

/// <summary>What makes two patterns the same one.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Domain">The field that it is in.</param>
/// <param name="Condition">When it applies.</param>
/// <param name="Advice">What to do then.</param>
public sealed record PatternKey(PatternKind Kind, string Domain, string Condition, string Advice)
{
    /// <summary>Gets the id: the same for the same pattern, whoever finds it first.</summary>
    public string Id => TextDigest.Quote($"{Kind}\u001f{Domain}\u001f{Condition}\u001f{Advice}")[..16];
}
