using System.Reflection;
using Witan.Testing;

namespace Witan.Tests.Data;

/// <summary>Every statement of every store: the constants of the classes whose name ends with <c>Sql</c>.</summary>
internal static class StatementTexts
{
    /// <summary>Gets the classes whose statements are not a tenant's, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Witan.Data.Migrations.MigrationSql"] = "The migrator writes the list of versions, as the owner, before any tenant is served.",
        ["Witan.Data.Audit.OperatorAuditSql"] = "The chains of all tenants are verified and exported by the operator.",
        ["Witan.Data.Core.OperatorTenantSql"] = "Jobs of the server do their work for each tenant.",
        ["Witan.Data.Expiry.OperatorExpirySql"] = "Entries that have ended are removed in all tenants by the operator.",
        ["Witan.Data.Operations.OperatorCheckSql"] = "The engine's own structures are checked by the operator.",
        ["Witan.Data.Operations.OperatorDemoSql"] = "Tenants are made by the operator.",
        ["Witan.Data.Operations.OperatorFactSql"] = "Facts about the database are the operator's.",
        ["Witan.Data.Operations.OperatorStatusSql"] = "Sizes and counts are over all tenants.",
        ["Witan.Boards.Personas.OperatorPersonaSql"] = "Rows of all tenants come with the program.",
        ["Witan.Boards.Decisions.Storage.OperatorDecisionSql"] = "A check of the operator's compares the decisions of all tenants with their sessions.",
        ["Witan.Boards.Storage.OperatorSessionSql"] = "A check of the operator's compares the projections of all tenants.",
        ["Witan.Memory.Storage.OperatorMemorySql"] = "A check of the operator's compares the memories of all tenants with their changes.",
        ["Witan.Runs.OperatorRunSql"] = "A check of the operator's compares the journals of all tenants; what was over long ago is removed by the operator.",
        ["Witan.Server.Storage.OperatorShareSql"] = "The links to what was over long ago are removed by the operator.",
        ["Witan.Runs.Activation.DispatchSql"] = "A lock between the nodes of a cluster; it names no table.",
        ["Witan.Models.Cache.Disk.AnswerDiskSql"] = "The answer cache has a file of its own, which is no database of tenants and holds nothing that cannot be asked for again.",
        ["Witan.Data.Postgres.PostgresSql"] = "The engine sets the context itself, and asks the catalogue when the program starts.",
    };

    /// <summary>Gets all of them, exempt ones too. What is private is a part of another one.</summary>
    public static IReadOnlyList<StatementText> All { get; } =
    [
        .. Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Sql", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => field is { IsLiteral: true, IsPrivate: false } && field.FieldType == typeof(string))
                .Select(field => new StatementText(type.FullName!, field.Name, (string)field.GetRawConstantValue()!))),
    ];

    /// <summary>Gets those that run for a tenant.</summary>
    public static IEnumerable<StatementText> OfTenants => All.Where(statement => !Exempt.ContainsKey(statement.Class));

    private static IEnumerable<Assembly> Assemblies() => Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Select(name => Assembly.Load(name == "Witan" ? "witan" : name));
}
