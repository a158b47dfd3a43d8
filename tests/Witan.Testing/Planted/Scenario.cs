namespace Witan.Testing.Planted;

/// <summary>One family of documents: all its entries in the order in which they were written.</summary>
/// <param name="Name">The name of the family.</param>
/// <param name="Entries">The parsed lines.</param>
internal sealed record Scenario(string Name, IReadOnlyList<ScenarioEntry> Entries)
{
    /// <summary>The topics that a document of this family plainly calls for.</summary>
    public IReadOnlyList<string> Calls => [.. Of("calls").SelectMany(entry => entry.Body.Split(' '))];

    /// <summary>All entries with the key.</summary>
    public IEnumerable<ScenarioEntry> Of(string key) => Entries.Where(entry => entry.Key == key);
}
