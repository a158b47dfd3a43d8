using System.Reflection;
using System.Text.RegularExpressions;
using Witan.Data;
using Witan.Testing;

namespace Witan.Tests;

/// <summary>A store works on both engines, or it does not build.</summary>
public sealed class StoreTests
{
    private static readonly string[] Assemblies = ["Witan.Kernel", "Witan.Data", "Witan.Runs", "Witan.Models", "Witan.Memory", "Witan.Boards", "Witan.Server", "witan"];

    // These go from one engine to another, so that their tests are over pairs: BackupTests, MoveTests, CheckTests.
    private static readonly HashSet<string?> Operations = ["Witan.Data.Backup", "Witan.Data.Operations"];

    [Fact]
    public void EveryStore_HasItsSuiteOnBothEngines()
    {
        var stores = Assemblies.SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(IDatabase))))
            .Where(type => !Operations.Contains(type.Namespace))
            .Select(type => type.Name.Split('`')[0])
            .ToList();
        Assert.Contains("DatabaseJournal", stores);
        var tests = Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"\bclass (\w+On(?:Sqlite|Postgres)Tests)\b", RegexOptions.NonBacktracking))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(stores.SelectMany(store => new[] { $"{store}OnSqliteTests", $"{store}OnPostgresTests" }).Except(tests, StringComparer.Ordinal));
    }
}
