using System.Globalization;

namespace Witan.Testing.Planted;

/// <summary>Makes documents with planted defects: even seeds are clean, odd seeds have one to four kinds of defects.</summary>
public static class PlantedDocuments
{
    private const int MostLines = 160;

    /// <summary>Makes the document of the seed; the same seed always gives the same bytes.</summary>
    public static PlantedDocument Generate(int seed)
    {
        IReadOnlyList<string> kinds = DefectSchedule.For(seed);
        var draft = new Draft(seed, kinds, brief: new Random(seed).Chance(35));
        string marked = DocumentWriter.Write(draft, DocumentComposer.Compose(draft));
        if (marked.Count(c => c == '\n') > MostLines)
        {
            draft = new Draft(seed, kinds, brief: true);
            marked = DocumentWriter.Write(draft, DocumentComposer.Compose(draft));
        }

        var lines = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        string text = Mark.Strip(marked, lines);
        IEnumerable<string> found = DefectKinds.All.Where(kind => kinds.Contains(kind) || lines.ContainsKey(kind));
        PlantedDefect[] defects = [.. found.Select(kind => new PlantedDefect(kind, LinesOf(kind, lines)))];
        string extension = draft.Style.Layout == Layout.Plain ? "txt" : "md";
        string name = string.Create(CultureInfo.InvariantCulture, $"{seed:0000}-{draft.Scenario.Name}.{extension}");
        return new PlantedDocument(seed, name, text, defects);
    }

    private static int[] LinesOf(string kind, SortedDictionary<string, SortedSet<int>> lines)
    {
        if (DefectKinds.MissingTopic(kind) is not null)
        {
            return [];
        }

        return lines.TryGetValue(kind, out SortedSet<int>? set)
            ? [.. set]
            : throw new InvalidOperationException($"The kind was not planted: {kind}");
    }
}
