namespace Witan.Boards.Personas.Lenses;

/// <summary>A lens as a file describes it, in which anything may be missing.</summary>
internal sealed record LensDraft
{
    public string? Code { get; init; }

    public string? Concern { get; init; }

    public IReadOnlyList<string?>? AppliesTo { get; init; }

    public IReadOnlyList<string?>? Cues { get; init; }

    public IReadOnlyList<string?>? Answers { get; init; }

    public string? Good { get; init; }

    public string? Question { get; init; }

    public string? Mitigation { get; init; }

    public IEnumerable<string> Missing()
    {
        (string Field, bool IsMissing)[] fields =
        [
            ("code", Code is null), ("concern", Concern is null), ("cues", Cues is null), ("answers", Answers is null), ("good", Good is null),
            ("question", Question is null), ("mitigation", Mitigation is null),
        ];
        return fields.Where(field => field.IsMissing).Select(field => field.Field);
    }

    public Lens ToLens() => new()
    {
        Code = Code ?? string.Empty,
        Concern = Concern ?? string.Empty,
        AppliesTo = Whole(AppliesTo),
        Cues = Whole(Cues),
        Answers = Whole(Answers),
        Good = Good ?? string.Empty,
        Question = Question ?? string.Empty,
        Mitigation = Mitigation ?? string.Empty,
    };

    /// <summary>Makes nothing of null, in the list or of it; the check then names the empty entry.</summary>
    public static IReadOnlyList<string> Whole(IReadOnlyList<string?>? list) => [.. (list ?? []).Select(text => text ?? string.Empty)];
}
