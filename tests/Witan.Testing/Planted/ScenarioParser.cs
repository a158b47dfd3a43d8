namespace Witan.Testing.Planted;

/// <summary>Reads the line format of the scenarios.</summary>
internal static class ScenarioParser
{
    /// <summary>Parses a scenario.</summary>
    public static Scenario Parse(string name, string text)
    {
        IEnumerable<string> lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Scenario(name, [.. lines.Select(Entry)]);
    }

    private static ScenarioEntry Entry(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new FormatException($"No key in scenario line: {line}");
        }

        string[] head = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string body = line[(colon + 1)..].Trim();
        var tags = new List<string>();
        for (int at = body.LastIndexOf(" #", StringComparison.Ordinal); at >= 0; at = body.LastIndexOf(" #", StringComparison.Ordinal))
        {
            tags.Add(body[(at + 2)..].Trim());
            body = body[..at].TrimEnd();
        }

        tags.AddRange(head.Skip(1).Where(Topics.All.Contains));
        if (Topics.All.Contains(head[0]))
        {
            tags.Add(head[0]);
        }

        return new ScenarioEntry(head[0], head[1..], body, tags);
    }
}
