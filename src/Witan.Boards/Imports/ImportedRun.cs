using Witan.Kernel.Identity;

namespace Witan.Boards.Imports;

/// <summary>What came of an import.</summary>
/// <param name="Run">The run that holds the record.</param>
/// <param name="IsNew">Whether the record was not there before.</param>
public sealed record ImportedRun(RunId Run, bool IsNew);
