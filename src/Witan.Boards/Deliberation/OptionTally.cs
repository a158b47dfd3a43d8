using System.Text.Json.Serialization;

namespace Witan.Boards.Deliberation;

/// <summary>The count for one option.</summary>
public sealed record OptionTally
{
    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets the mean of stance times confidence, from -2 to 2.</summary>
    public required double Score { get; init; }

    /// <summary>Gets how many minds are for it.</summary>
    public required int Supporters { get; init; }

    /// <summary>Gets how many minds are against it.</summary>
    public required int Opponents { get; init; }

    /// <summary>Gets how far the board agrees on it.</summary>
    public required AgreementLabel Label { get; init; }

    /// <summary>Gets which limits of the decision it breaks, a sentence each; null when it breaks none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Breaks { get; init; }
}
