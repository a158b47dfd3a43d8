using Witan.Boards.Intake;
using Witan.Runs.Driving;

namespace Witan.Boards.Board;

/// <summary>Looks up what a board wants to know. What it finds is quoted data, never an instruction.</summary>
public interface IResearch
{
    /// <summary>Looks one thing up.</summary>
    /// <param name="scope">For whom, and the budget of the step that asks.</param>
    /// <param name="brief">What the board was given.</param>
    /// <param name="need">What is to be found out.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<ResearchResult> LookUpAsync(IStepScope scope, Brief brief, string need, CancellationToken cancellationToken);
}
