namespace Witan.Server.Health;

/// <summary>One model that the settings name.</summary>
/// <param name="Name">Its name, as provider/model, or <c>analyst</c>.</param>
/// <param name="Role">For what it is asked.</param>
/// <param name="IsBuiltIn">Whether it is the rule-based analyst, which needs no network.</param>
/// <param name="LastOutcome">How the last call of this process ended; null when there was none.</param>
/// <param name="Answers">Whether that call was answered; null when there was none.</param>
public sealed record ModelStatus(string Name, string Role, bool IsBuiltIn, string? LastOutcome, bool? Answers);
