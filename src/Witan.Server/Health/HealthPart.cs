namespace Witan.Server.Health;

/// <summary>A part without which the server cannot work.</summary>
/// <param name="Name">Its name, as readiness reports it: lower case, in a word or two.</param>
/// <param name="ProbeAsync">Tries it: null when it works, else what is wrong in one line. An exception is a fault, too.</param>
public sealed record HealthPart(string Name, Func<CancellationToken, Task<string?>> ProbeAsync);
