using Witan.Models.Budget;

namespace Witan.Input;

/// <summary>The part <c>models.calls</c> of the settings file; see <see cref="BudgetOptions"/>.</summary>
/// <param name="OutputMax">The most tokens of an answer.</param>
/// <param name="RepeatsMax">How often a call is made again that may have been paid for.</param>
internal sealed record ModelCallsFile(int? OutputMax = null, int? RepeatsMax = null);
