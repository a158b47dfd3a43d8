using Witan.Boards.Intake;
using Witan.Boards.Personas;
using Witan.Runs.Driving;

namespace Witan.Boards.Board;

/// <summary>One step as it is being done.</summary>
/// <param name="State">The state that asked for it.</param>
/// <param name="Step">The step.</param>
/// <param name="Scope">Its budget.</param>
/// <param name="CancellationToken">Breaks it off.</param>
internal sealed record StepCall(BoardState State, BoardStep Step, IStepScope Scope, CancellationToken CancellationToken)
{
    public PartState Part => State.Parts[Step.Part];

    /// <summary>Gets the documents as whoever is asked may know them: what came after the decision that asked is not among them.</summary>
    public Brief Brief => Step switch
    {
        { Part.Length: 0 } => State.Brief!,
        { Task: BoardTask.Answer } => State.BriefAt(State.Remarks.FindIndex(said => said.Id == Step.Mark) + 1)!,
        _ => State.BriefAt(Part.Last?.Remarks)!,
    };

    public Persona Seat => Part.Seats.First(seat => seat.Persona.Code == Step.Seat).Persona;
}
