using System.Reflection;
using Witan.Data.Migrations;

namespace Witan.Data.Model;

/// <summary>What one module keeps: its tables and how they came to be.</summary>
/// <param name="Migrations">Its migrations.</param>
/// <param name="Tables">Its tables; a table stands behind those that its rows refer to.</param>
public sealed record DataModule(MigrationSet Migrations, params IReadOnlyList<Table> Tables)
{
    /// <summary>Gets rows that come with the program, written when the database is brought to its version.</summary>
    public IReadOnlyList<Seed> Seeds { get; init; } = [];

    /// <summary>Gets what must hold between its tables, checked by <c>witan db check</c>.</summary>
    public IReadOnlyList<ConsistencyCheck> Checks { get; init; } = [];

    /// <summary>Gets what it keeps of work that is over; null when it keeps nothing, or keeps it for good.</summary>
    public Remains? Remains { get; init; }

    /// <summary>Gets the tables of software that the module builds on; null when there are none.</summary>
    public Machinery? Machinery { get; init; }

    /// <summary>Gets the module's name.</summary>
    public string Name => Migrations.Module;

    /// <summary>Describes a module whose migrations are resources of its assembly.</summary>
    /// <param name="name">The module's name.</param>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="tables">Its tables.</param>
    public static DataModule Of(string name, Assembly assembly, params IReadOnlyList<Table> tables) =>
        new(MigrationSet.FromResources(name, assembly), tables);
}
