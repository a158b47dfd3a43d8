using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Witan.Kernel.Results;

namespace Witan.Commands.Memory;

/// <summary>A file of conversations and questions. Answers are not read.</summary>
/// <param name="Sha256">The file's hash.</param>
/// <param name="Conversations">The conversations.</param>
internal sealed partial record MemoryBenchData(string Sha256, IReadOnlyList<MemoryBenchConversation> Conversations)
{
    /// <summary>The largest file that is read.</summary>
    public const int FileBytesMost = 256 * 1024 * 1024;

    private static readonly string[] TimeForms = ["h:mm tt 'on' d MMMM, yyyy", "h:mm tt 'on' d MMMM yyyy"];

    public static Result<MemoryBenchData> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new InvalidInput($"There is no file '{path}'; give the path of a file in LoCoMo's JSON form.");
        }

        if (new FileInfo(path).Length > FileBytesMost)
        {
            return new InvalidInput($"'{path}' is larger than {FileBytesMost / 1024 / 1024} MB; split it.");
        }

        var bytes = File.ReadAllBytes(path);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var conversations = document.RootElement.EnumerateArray().Select(Conversation).ToArray();
            return conversations.Any(conversation => conversation.Questions.Count > 0)
                ? new MemoryBenchData(Convert.ToHexStringLower(SHA256.HashData(bytes)), conversations)
                : new InvalidInput($"'{path}' holds no question whose evidence exists.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new InvalidInput($"'{path}' is not in LoCoMo's form, an array of conversations with sessions and questions: {error.Message}");
        }
    }

    private static MemoryBenchConversation Conversation(JsonElement sample)
    {
        var conversation = sample.GetProperty("conversation");
        var turns = new List<MemoryBenchTurn>();
        foreach (var number in Sessions(conversation))
        {
            var at = conversation.TryGetProperty($"session_{number}_date_time", out var time) ? Time(time.GetString()) : Time(null);
            foreach (var turn in conversation.GetProperty($"session_{number}").EnumerateArray())
            {
                turns.Add(new MemoryBenchTurn(turn.GetProperty("dia_id").GetString() ?? string.Empty, number, turn.GetProperty("speaker").GetString() ?? string.Empty, TextOf(turn), at));
            }
        }

        var known = turns.Select(turn => turn.Id).ToHashSet(StringComparer.Ordinal);
        var questions = sample.GetProperty("qa").EnumerateArray()
            .Select(question => new MemoryBenchQuestion(question.GetProperty("question").ToString(), question.GetProperty("category").GetInt32(), Evidence(question, known)))
            .Where(question => question.Evidence.Count > 0);
        return new MemoryBenchConversation(turns, [.. questions]);
    }

    private static IEnumerable<int> Sessions(JsonElement conversation) => conversation.EnumerateObject()
        .Select(property => SessionName().Match(property.Name))
        .Where(match => match.Success)
        .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        .Order();

    private static string TextOf(JsonElement turn)
    {
        var text = turn.TryGetProperty("text", out var said) ? said.GetString() ?? string.Empty : string.Empty;
        return turn.TryGetProperty("blip_caption", out var caption) && caption.ValueKind == JsonValueKind.String ? $"{text} [image: {caption.GetString()}]" : text;
    }

    // "D8:6; D9:17", "D9:1 D4:4" and "D30:05" are several ids or sloppy ones; what does not exist is left out.
    private static HashSet<string> Evidence(JsonElement question, HashSet<string> known)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!question.TryGetProperty("evidence", out var evidence) || evidence.ValueKind != JsonValueKind.Array)
        {
            return found;
        }

        foreach (var part in evidence.EnumerateArray().SelectMany(entry => entry.ToString().Split(';', ',')))
        {
            var matches = TurnId().Matches(part).Select(match => (Session: match.Groups[1].Value, Turn: int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))).ToArray();
            var ids = matches is [var first, var last] && first.Session == last.Session && part.Contains('-', StringComparison.Ordinal)
                ? Enumerable.Range(first.Turn, Math.Max(0, last.Turn - first.Turn + 1)).Select(turn => $"D{first.Session}:{turn}")
                : matches.Select(match => $"D{match.Session}:{match.Turn}");
            found.UnionWith(ids.Where(known.Contains));
        }

        return found;
    }

    private static DateTimeOffset Time(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [GeneratedRegex(@"^session_(\d{1,6})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SessionName();

    [GeneratedRegex(@"D(\d{1,6}):0*(\d{1,6})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TurnId();
}
