using System.Text.Json;
using Witan.Memory.Episodes;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>How values stand in the tables.</summary>
internal static class MemoryWords
{
    public static string Of(MemoryKind kind) => kind switch
    {
        MemoryKind.Note => "note",
        MemoryKind.Fact => "fact",
        MemoryKind.Episode => "episode",
        _ => "step",
    };

    public static MemoryKind Kind(string word) => word switch
    {
        "note" => MemoryKind.Note,
        "fact" => MemoryKind.Fact,
        "episode" => MemoryKind.Episode,
        "step" => MemoryKind.Step,
        _ => throw new FormatException($"'{word}' is no kind of memory."),
    };

    public static string Of(StepResult result) => result switch
    {
        StepResult.Success => "success",
        StepResult.Error => "error",
        _ => "timeout",
    };

    public static StepResult Result(string word) => word switch
    {
        "success" => StepResult.Success,
        "error" => StepResult.Error,
        "timeout" => StepResult.Timeout,
        _ => throw new FormatException($"'{word}' is no result of a step."),
    };

    public static string Of(EpisodeStatus status) => status == EpisodeStatus.Open ? "open" : "completed";

    public static EpisodeStatus Status(string word) => word switch
    {
        "open" => EpisodeStatus.Open,
        "completed" => EpisodeStatus.Completed,
        _ => throw new FormatException($"'{word}' is no status of an episode."),
    };

    public static string Of(IReadOnlyList<string> list) => JsonSerializer.Serialize(list, MemoryJson.Default.IReadOnlyListString);

    public static IReadOnlyList<string> List(string json) => JsonSerializer.Deserialize(json, MemoryJson.Default.IReadOnlyListString) ?? [];

    public static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static long? Ms(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    public static DateTimeOffset At(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    public static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
