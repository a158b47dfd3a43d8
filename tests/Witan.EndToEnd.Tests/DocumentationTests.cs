using System.Text.RegularExpressions;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>The commands that the documents show are run as they stand there.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Documents =>
        [.. new[] { "README.md", "CONTRIBUTING.md" }.Concat(Directory.GetFiles(Repository.File("docs", "guides"), "*.md").Select(path => Path.GetRelativePath(Repository.Root, path)))];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task EveryWitanCommand_Works(string document)
    {
        var commands = CodeBlock().Matches(await File.ReadAllTextAsync(Repository.File(document)))
            .SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Where(line => line.StartsWith("./witan ", StringComparison.Ordinal) || line.Contains("| ./witan ", StringComparison.Ordinal))
            .ToList();
        var run = string.Empty;
        foreach (var command in commands)
        {
            var result = await WitanProcess.RunAsync(
                "bash", ["-c", command.Replace("ID", run, StringComparison.Ordinal)], environment: new Dictionary<string, string> { ["WITAN_DATA"] = _directory.Combine("data") });
            Assert.True(result.ExitCode == 0, $"{command}\n{result.Error}");
            run = RunId().Match(result.Output) is { Success: true } match ? match.Groups[1].Value : run;
        }

        Assert.True(document != "README.md" || commands.Count >= 2, "The README shows its two commands.");
    }

    [Fact]
    public async Task EverySample_IsDeliberated()
    {
        var samples = Directory.GetFiles(Repository.File("samples"), "*.md").Where(path => Path.GetFileName(path) != "README.md").ToList();
        Assert.NotEmpty(samples);
        foreach (var sample in samples)
        {
            var result = await WitanProcess.RunAsync("deliberate", sample, "--quiet", "--data", _directory.Combine("data"));
            Assert.True(result.ExitCode == 0, result.Error);
        }
    }

    [GeneratedRegex(@"```(?:sh|console)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^Run ([0-9a-z]{16})", RegexOptions.Multiline)]
    private static partial Regex RunId();
}
