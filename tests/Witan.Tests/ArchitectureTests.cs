using System.Reflection;
using System.Xml.Linq;
using Witan.Testing;

namespace Witan.Tests;

/// <summary>References point one way: Witan → Server → Boards → Models, Memory, Runs → Data → Kernel.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Witan.Kernel"] = [],
        ["Witan.Data"] = ["Witan.Kernel"],
        ["Witan.Runs"] = ["Witan.Data", "Witan.Kernel"],
        ["Witan.Models"] = ["Witan.Data", "Witan.Kernel"],
        ["Witan.Memory"] = ["Witan.Data", "Witan.Kernel"],
        ["Witan.Boards"] = ["Witan.Runs", "Witan.Models", "Witan.Memory", "Witan.Data", "Witan.Kernel"],
        ["Witan.Server"] = ["Witan.Boards", "Witan.Memory", "Witan.Runs", "Witan.Models", "Witan.Data", "Witan.Kernel"],
        ["witan"] = ["Witan.Server", "Witan.Boards", "Witan.Memory", "Witan.Runs", "Witan.Models", "Witan.Data", "Witan.Kernel"],
    };

    public static TheoryData<string> Assemblies => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_ReferencesOnlyWhatStandsBelowIt(string name)
    {
        var references = Assembly.Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("Witan", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(references.Except(Allowed[name], StringComparer.Ordinal));
    }

    [Fact]
    public void EveryProject_IsHeldByThisTest()
    {
        var projects = Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(Allowed.Keys.Select(name => name == "witan" ? "Witan" : name).Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Projects_ReferenceOnlyWhatStandsBelowThem()
    {
        foreach (var file in Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var references = XDocument.Load(file).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            Assert.Empty(references.Except(Allowed[name == "Witan" ? "witan" : name], StringComparer.Ordinal));
        }
    }

    [Fact]
    public void EveryModule_HasItsPage()
    {
        foreach (var directory in Directory.GetDirectories(Repository.File("src")))
        {
            Assert.True(File.Exists(Path.Combine(directory, "README.md")), $"{directory} has no README.md");
        }
    }

    [Fact]
    public void EveryPackage_IsNamedInADecision()
    {
        var decisions = string.Join('\n', Directory.GetFiles(Repository.File("docs", "decisions"), "*.md").Select(File.ReadAllText));
        var packages = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        Assert.All(packages, package => Assert.Contains(package, decisions, StringComparison.Ordinal));
    }
}
