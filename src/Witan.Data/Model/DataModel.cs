using Witan.Data.Sessions;

namespace Witan.Data.Model;

/// <summary>Everything that a program keeps, module by module.</summary>
public sealed class DataModel
{
    private readonly Dictionary<string, Table> _byName;

    /// <summary>Initializes a new instance of the <see cref="DataModel"/> class: the core's tables, and those of the modules given.</summary>
    /// <param name="modules">The modules, those first to whose tables others refer.</param>
    public DataModel(params IReadOnlyList<DataModule> modules)
    {
        Modules = [Core.CoreData.Module, .. modules];
        Tables = [.. Modules.SelectMany(module => module.Tables)];
        StatementCheck = new StatementCheck(Tables);
        _byName = Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>Gets the modules, in the order of their migrations.</summary>
    public IReadOnlyList<DataModule> Modules { get; }

    /// <summary>Gets the tables; one that refers to another stands behind it.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Gives the names of the tables that software of others keeps in an engine.</summary>
    /// <param name="engine">The engine.</param>
    public IReadOnlyList<string> Machinery(DatabaseEngine engine) =>
        [.. Modules.Select(module => module.Machinery).Where(machinery => machinery?.Engine == engine).SelectMany(machinery => machinery!.Tables)];

    /// <summary>Gets the check that every statement for a tenant passes.</summary>
    public StatementCheck StatementCheck { get; }

    /// <summary>Finds a table; null when the program has none of that name.</summary>
    /// <param name="name">The name.</param>
    public Table? Find(string name) => _byName.GetValueOrDefault(name);
}
