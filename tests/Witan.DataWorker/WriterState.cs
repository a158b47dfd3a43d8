namespace Witan.DataWorker;

/// <summary>What stands of one writer's writes.</summary>
/// <param name="Whole">Writes of which every row stands.</param>
/// <param name="Torn">Writes of which some rows stand and others do not: there must be none.</param>
/// <param name="Wrong">Writes that failed and yet stand: there must be none.</param>
public sealed record WriterState(IReadOnlySet<int> Whole, IReadOnlySet<int> Torn, IReadOnlySet<int> Wrong);
