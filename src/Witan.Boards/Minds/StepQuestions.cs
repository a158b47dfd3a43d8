using Microsoft.Extensions.AI;
using Witan.Models.Chat;
using Witan.Models.Faults;
using Witan.Runs.Driving;

namespace Witan.Boards.Minds;

/// <summary>Asks a mind within a step of a run.</summary>
public static class StepQuestions
{
    /// <summary>Asks; see <see cref="MindChat.AskAsync"/>.</summary>
    /// <param name="client">The mind.</param>
    /// <param name="request">The task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RunStoppedException">The mind did not answer, and the settings want the run to end then.</exception>
    public static async Task<MindAnswer<TAnswer>> AskForStepAsync<TAnswer>(this IChatClient client, MindRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.AskAsync(request, cancellationToken);
        }
        catch (ModelException fault) when (fault.EndsRun)
        {
            throw new RunStoppedException($"{fault.Message} The settings say 'fail' for models that do not answer (models.whenDown), so that this run is over; start it anew, or go on with a copy ('witan fork').", fault);
        }
    }
}
