using System.Reflection;
using System.Text.Json;

namespace Witan.Boards.Personas;

/// <summary>The vocabulary of expertise: the tags that personas have and questions need, a file of its own.</summary>
public static class Expertise
{
    private const string Resource = "Witan.Boards.Personas.expertise.json";

    private static readonly Lazy<IReadOnlyList<ExpertiseTag>> Tags = new(Read);

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. Tags.Value.Select(tag => tag.Tag)]);

    /// <summary>Gets all tags, in the order of the file.</summary>
    public static IReadOnlyList<ExpertiseTag> All => Tags.Value;

    /// <summary>Tells whether a tag is in the vocabulary.</summary>
    /// <param name="tag">The tag.</param>
    public static bool IsKnown(string tag) => Known.Value.Contains(tag);

    private static IReadOnlyList<ExpertiseTag> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the program.");
        return JsonSerializer.Deserialize(stream, PersonasJson.Default.IReadOnlyListExpertiseTag)
            ?? throw new InvalidOperationException($"The resource {Resource} holds nothing.");
    }
}
