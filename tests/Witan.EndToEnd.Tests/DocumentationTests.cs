using System.Text.RegularExpressions;
using Witan.Data;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>The commands that the documents show are run as they stand there.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Documents =>
        [.. new[] { "README.md", "CONTRIBUTING.md" }.Concat(new[] { "guides", "runbooks" }
            .SelectMany(folder => Directory.GetFiles(Repository.File("docs", folder), "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path)))];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task EveryWitanCommand_Works(string document)
    {
        await using var server = document.EndsWith("postgresql.md", StringComparison.Ordinal) ? await TestDatabase.PlaceAsync(DatabaseEngine.PostgreSql, ProgramData.Model) : null;
        var environment = Environment(server);
        if (SpeaksOfADatabase(document))
        {
            await WitanProcess.RunAsync("deliberate", Repository.File("samples", "library-move.md"), "--quiet", "--data", environment["WITAN_DATA"]);
            await WitanProcess.RunAsync("db", "backup", Path.Combine(environment["HOME"], "newest.backup"), "--data", environment["WITAN_DATA"]);
        }

        var commands = CodeBlock().Matches(await File.ReadAllTextAsync(Repository.File(document)))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.TrimEntries))
            .Where(line => WitanCommand().IsMatch(line))
            .ToList();
        // ID is the run or the memory that a command named last, OTHER the one before it.
        var (run, other) = (string.Empty, string.Empty);
        foreach (var command in commands)
        {
            var result = await WitanProcess.RunAsync(
                "bash", ["-c", command.Replace("ID", run, StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal)], environment: environment);
            Assert.True(result.ExitCode == 0, $"{command}\n{result.Error}");
            if (RunId().Match(result.Output) is { Success: true } match && match.Groups[1].Value != run)
            {
                (run, other) = (match.Groups[1].Value, run);
            }
        }

        Assert.True(document != "README.md" || commands.Count >= 2, "The README shows its two commands.");
    }

    /// <summary>Whoever reads a runbook, or means to move, has worked with the program before.</summary>
    private static bool SpeaksOfADatabase(string document) =>
        document.Contains("runbooks", StringComparison.Ordinal) || document.EndsWith("postgresql.md", StringComparison.Ordinal);

    /// <summary>A home of the test's own, so that no document writes into anybody's.</summary>
    private Dictionary<string, string> Environment(TestDatabase? server)
    {
        var environment = new Dictionary<string, string> { ["WITAN_DATA"] = _directory.Combine("data"), ["HOME"] = Directory.CreateDirectory(_directory.Combine("home")).FullName };
        if (server is not null)
        {
            environment["WITAN_DATABASE"] = server.Options.DatabaseUrl!;
            environment["WITAN_DATABASE_OWNER"] = server.Options.OwnerUrl!;
        }

        return environment;
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

    [GeneratedRegex(@"(^|\| |^[A-Z_]+=\S+ )\./witan ")]
    private static partial Regex WitanCommand();

    [GeneratedRegex(@"^(?:Run|Memory) ([0-9a-z]{16})", RegexOptions.Multiline)]
    private static partial Regex RunId();
}
