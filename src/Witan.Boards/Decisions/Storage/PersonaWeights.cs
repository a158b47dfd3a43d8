using Witan.Boards.Decisions.Outcomes;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Boards.Decisions.Storage;

/// <summary>Reads how well personas forecast, and how much their next stance weighs.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
public sealed class PersonaWeights(IDatabase database)
{
    /// <summary>Gets what the stances of a tenant's personas weigh, from <see cref="PersonaWeight.Min"/> to <see cref="PersonaWeight.Max"/>.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The weights by persona; who has no outcome yet is absent, and weighs 1.</returns>
    public async Task<IReadOnlyDictionary<string, double>> ReadAsync(TenantContext context, CancellationToken cancellationToken) =>
        (await CalibrateAsync(context, cancellationToken))
            .Where(persona => persona.Persona != Forecasts.Board)
            .ToDictionary(persona => persona.Persona, persona => persona.Weight, StringComparer.Ordinal);

    /// <summary>Makes the calibration table, from the newest <see cref="DecisionLimits.ScoresMax"/> scores.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<PersonaCalibration>> CalibrateAsync(TenantContext context, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(context, session => session.QueryAsync<ScoreRow>(OutcomeSql.Scores, new { limit = DecisionLimits.ScoresMax }), cancellationToken);
        return Calibrations.Of(rows.Select(row => new Forecast(row.Persona, row.Confidence, row.IsRight != 0)));
    }
}
