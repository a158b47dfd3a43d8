namespace Witan.Benchmarks.Boards;

/// <summary>What one board showed.</summary>
/// <param name="WallMs">From its opening to its end.</param>
/// <param name="CriticalMs">The longest chain of calls that had to wait for each other.</param>
/// <param name="Calls">How many calls there were.</param>
/// <param name="Steps">How many steps it took.</param>
/// <param name="CpuMs">What the process computed meanwhile, on all cores: what others do on the machine does not count.</param>
internal sealed record BoardFigures(double WallMs, double CriticalMs, int Calls, int Steps, double CpuMs);
