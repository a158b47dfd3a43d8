using System.Text.Json.Nodes;

namespace Witan.Testing.Models;

/// <summary>Spoils replies of a model in the ways in which models spoil them. What it plants holds one of <see cref="Planted"/>.</summary>
/// <remarks>The same seed spoils in the same way.</remarks>
public static class ReplyFuzz
{
    private static readonly string[] Placeholders =
        ["TODO", "TODO: say more about the plan.", "[insert the reason here]", "Lorem ipsum dolor sit amet.", "<your answer here>", "{{summary}}", "TBD by the board.", "...", "The reason is [your reason]."];

    private static readonly string[] CutSentences =
    [
        "The archive of the northern hall is damp and the", "All keys of the southern hall were handed out because", "We looked at the eastern hall. It has no roof and the wa",
        "The western hall is empty, dry and,",
    ];

    private static readonly string[] Json =
    [
        """{"planted": "raw", "score": 2}""", """Our answer: {"planted": ["raw"]}""", """[{"planted": 1}, {"planted": 2}]""", "```json\n{\"planted\": true}\n```", "\"planted\": {\"stance\": 2}",
    ];

    /// <summary>Gets what no record may hold: pieces of what is planted, none of which a document of a test holds.</summary>
    public static IReadOnlyList<string> Planted { get; } =
        ["TODO", "[insert", "orem ipsum", "your answer here", "{{summary", "TBD", "[your reason", "northern hall", "southern hall", "no roof and the wa", "western hall", "planted", "\u0007", "\u001b"];

    /// <summary>Spoils a reply.</summary>
    /// <param name="seed">Which way.</param>
    /// <param name="good">What would be right.</param>
    /// <param name="told">What the model was told, which it may repeat.</param>
    public static string Spoil(int seed, string good, string told)
    {
        ArgumentNullException.ThrowIfNull(good);
        ArgumentNullException.ThrowIfNull(told);
        var chance = new Random(seed);
        return chance.Next(13) switch
        {
            0 => good[..chance.Next(good.Length)],
            1 => $"```json\n{good}\n```",
            2 => $"Here you are:\n{good}",
            3 => string.Empty,
            4 => told,
            5 => good.Replace(':', '='),
            6 => WrongType(chance, good),
            7 => InText(chance, good, _ => "Clear\u0007 and \u001b[31mred\u001b[0m words."),
            8 => InText(chance, good, _ => string.Concat(Enumerable.Repeat("The list of what must be said is long. ", 60))),
            9 => InText(chance, good, _ => told.Length > 200 ? told[..200] : told),
            10 => InText(chance, good, _ => Placeholders[chance.Next(Placeholders.Length)]),
            11 => InText(chance, good, _ => CutSentences[chance.Next(CutSentences.Length)]),
            _ => InText(chance, good, _ => Json[chance.Next(Json.Length)]),
        };
    }

    /// <summary>Changes one or several texts of many words; ids and keys stay as they are.</summary>
    private static string InText(Random chance, string good, Func<string, string> change)
    {
        var root = JsonNode.Parse(good)!;
        var texts = Values(root).Where(value => value.GetValueKind() == System.Text.Json.JsonValueKind.String && value.GetValue<string>().Contains(' ', StringComparison.Ordinal)).ToList();
        foreach (var text in texts.Where((_, index) => index == chance.Next(texts.Count) || chance.Next(4) == 0).ToList())
        {
            text.ReplaceWith(change(text.GetValue<string>()));
        }

        return root.ToJsonString();
    }

    private static string WrongType(Random chance, string good)
    {
        var root = JsonNode.Parse(good)!;
        var values = Values(root).ToList();
        if (values.Count == 0)
        {
            return "42";
        }

        values[chance.Next(values.Count)].ReplaceWith(new JsonObject { ["planted"] = "A value of another kind." });
        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Values(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(property => Values(property.Value)),
        JsonArray array => array.SelectMany(Values),
        null => [],
        _ => [node],
    };
}
