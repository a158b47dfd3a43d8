namespace Witan.Testing.Planted;

/// <summary>One line of a scenario: <c>key arguments: body #tag</c>.</summary>
/// <param name="Key">What the line is, for example <c>risk</c>.</param>
/// <param name="Arguments">The words between the key and the colon.</param>
/// <param name="Body">The text after the colon, without tags.</param>
/// <param name="Tags">The topics the text touches; a missing topic drops the line.</param>
internal sealed record ScenarioEntry(string Key, IReadOnlyList<string> Arguments, string Body, IReadOnlyList<string> Tags)
{
    /// <summary>The parts of the body around a separator.</summary>
    public string[] Parts(string separator) => Body.Split(separator, StringSplitOptions.TrimEntries);
}
