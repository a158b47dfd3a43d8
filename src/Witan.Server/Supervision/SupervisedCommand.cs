namespace Witan.Server.Supervision;

/// <summary>How a server is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Urls">The addresses that were asked for.</param>
/// <param name="Arguments">Its arguments for addresses; those of a restart are the ones that the first start was given, with their ports.</param>
public sealed record SupervisedCommand(string Program, IReadOnlyList<string> Urls, Func<IReadOnlyList<string>, IReadOnlyList<string>> Arguments);
