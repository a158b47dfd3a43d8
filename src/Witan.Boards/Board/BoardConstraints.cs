using System.Globalization;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Deliberation.Rounds;
using Witan.Kernel.Results;
using Witan.Runs.Guards;

namespace Witan.Boards.Board;

/// <summary>What a person may change of a board while it deliberates, beside the limits of every run.</summary>
internal static class BoardConstraints
{
    /// <summary>Adds a limit within which the decision has to stay.</summary>
    public const string Constraint = "constraint";

    /// <summary>Ends the debate: what stands now is put to the vote.</summary>
    public const string Vote = "vote";

    private const string Now = "now";

    /// <summary>Says why a change cannot be taken; null when it can.</summary>
    public static Refusal? Check(string name, string value) => name switch
    {
        LimitChanges.Rounds => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds is >= 1 and <= RoundPlan.RoundsMax
            ? null
            : new InvalidInput($"A board holds 1 to {RoundPlan.RoundsMax} rounds, not {value}."),
        Vote => value == Now ? null : new InvalidInput($"The vote can only be called '{Now}', not '{value}'."),
        Constraint => ConstraintParser.Parse(value).IsOk(out _, out var refusal) ? null : refusal,
        _ when LimitChanges.Names.Contains(name, StringComparer.Ordinal) => null,
        _ => new InvalidInput($"A board has no constraint named '{name}'. There are: {string.Join(", ", LimitChanges.Names)}, {Constraint}, {Vote}."),
    };
}
