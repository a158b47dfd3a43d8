using Witan.Models.Settings;

namespace Witan.Input;

/// <summary>The part <c>models.caps</c> of the settings file; see <see cref="ModelCaps"/>.</summary>
/// <param name="CallUsd">The most that one call may cost, in US dollars.</param>
/// <param name="RunUsd">The most that one run may cost, in US dollars.</param>
/// <param name="DayUsd">The most that a tenant's calls of a day may cost, in US dollars.</param>
internal sealed record ModelCapsFile(decimal? CallUsd = null, decimal? RunUsd = null, decimal? DayUsd = null);
