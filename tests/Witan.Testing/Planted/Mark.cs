using System.Text;

namespace Witan.Testing.Planted;

/// <summary>Invisible marks around text that shows a defect; they are removed when the lines are counted.</summary>
internal static class Mark
{
    private const char Open = '\u0001';
    private const char Close = '\u0002';
    private const int FirstKind = 0xE000;

    /// <summary>Wraps the text in marks of the kind.</summary>
    public static string Put(string kind, string text)
    {
        char id = (char)(FirstKind + Index(kind));
        return $"{Open}{id}{text}{Close}{id}";
    }

    /// <summary>Wraps the text only if the condition holds.</summary>
    public static string PutIf(bool condition, string kind, string text) => condition ? Put(kind, text) : text;

    /// <summary>The number of visible characters.</summary>
    public static int Width(string text) => text.Length - (2 * text.Count(c => c is Open or Close));

    /// <summary>Removes all marks and tells on which lines each kind was marked.</summary>
    public static string Strip(string text, IDictionary<string, SortedSet<int>> lines)
    {
        var plain = new StringBuilder(text.Length);
        var open = new HashSet<string>();
        int line = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is Open or Close)
            {
                string kind = DefectKinds.All[text[++i] - FirstKind];
                Note(kind, c == Open, open, lines, line);
                continue;
            }

            if (c == '\n')
            {
                line++;
                foreach (string kind in open)
                {
                    Note(kind, true, open, lines, line);
                }
            }

            plain.Append(c);
        }

        return plain.ToString();
    }

    private static void Note(string kind, bool opens, HashSet<string> open, IDictionary<string, SortedSet<int>> lines, int line)
    {
        if (!opens)
        {
            open.Remove(kind);
            return;
        }

        open.Add(kind);
        if (!lines.TryGetValue(kind, out SortedSet<int>? set))
        {
            lines[kind] = set = [];
        }

        set.Add(line);
    }

    private static int Index(string kind)
    {
        for (int i = 0; i < DefectKinds.All.Count; i++)
        {
            if (DefectKinds.All[i] == kind)
            {
                return i;
            }
        }

        throw new ArgumentException($"Unknown kind: {kind}", nameof(kind));
    }
}
