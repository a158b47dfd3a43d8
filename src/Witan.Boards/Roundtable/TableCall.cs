using Witan.Runs.Driving;

namespace Witan.Boards.Roundtable;

/// <summary>One step as it is being done.</summary>
/// <param name="State">The state that asked for it.</param>
/// <param name="Step">The step.</param>
/// <param name="Scope">Its budget.</param>
/// <param name="CancellationToken">Breaks it off.</param>
internal sealed record TableCall(RoundtableState State, RoundtableStep Step, IStepScope Scope, CancellationToken CancellationToken);
