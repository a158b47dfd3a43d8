namespace Witan.Data.Model;

/// <summary>Tables of software that the program builds on, which one engine alone has.</summary>
/// <remarks>
/// The software reads and writes them over connections of its own (<see cref="Postgres.MachinerySource"/>); no statement of ours
/// does. They hold no content and nothing that could not be found again, so that no backup, move or way down carries their rows.
/// A module's migrations make them; the program's role may read, add, change and remove rows.
/// </remarks>
/// <param name="Engine">The engine that has them.</param>
/// <param name="Tables">Their names.</param>
public sealed record Machinery(DatabaseEngine Engine, params IReadOnlyList<string> Tables);
