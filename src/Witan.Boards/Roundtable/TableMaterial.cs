using Witan.Boards.Board;

namespace Witan.Boards.Roundtable;

/// <summary>Chooses what a mind is shown for a step that a board has not. Pure.</summary>
internal static class TableMaterial
{
    /// <summary>What everybody is given.</summary>
    public static TableInput Common(RoundtableState state, string persona)
    {
        var common = BoardMaterial.Common(state.Board, persona);
        return new TableInput { Question = common.Question, Persona = persona, Constraints = common.Constraints, Remarks = common.Remarks, Part = state.Part?.Part };
    }

    /// <summary>What the branches are drafted from.</summary>
    public static TableInput ForDraft(RoundtableState state)
    {
        var part = state.Part!;
        var conclusion = BoardMaterial.ForConclusion(state.Board, part, PartOutcome.Of(part, state.Board.Terms!));
        return Common(state, BoardMaterial.Facilitator) with
        {
            Seats = [.. part.Seats.Select(seat => $"{seat.Persona.Code}: {seat.Persona.Name}, {string.Join(", ", seat.Persona.Expertise)}")],
            Counted = conclusion.Counted,
            Others = conclusion.Others,
            Rulings = RulingText.Of(state.Ruled!.Rulings),
            Recommended = TableRecommendation.Of(state).Option,
        };
    }
}
