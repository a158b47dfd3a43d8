using System.Text.RegularExpressions;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Serving;

/// <summary>The requests that the guides show are sent as they stand there, to a server of the test's own.</summary>
/// <remarks>Its address and its token stand for those of the guide; <c>ID</c> is the deliberation that was opened last, <c>DOCUMENT</c> the document that was sent last.</remarks>
public sealed partial class ServerGuideTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("docs/guides/server.md", 10)]
    [InlineData("docs/guides/operations.md", 6)]
    public async Task EveryRequest_IsAnsweredWell(string guide, int leastRequests)
    {
        var environment = new Dictionary<string, string> { ["WITAN_DATA"] = _directory.Combine("data"), ["HOME"] = _directory.Path };
        // A refusal is a failure, and says what it is.
        await File.WriteAllTextAsync(_directory.Combine(".curlrc"), "fail-with-body\n");
        await File.WriteAllTextAsync(_directory.Combine("plan.md"), Samples.Flawed);
        await using var server = await ServerProcess.StartAsync(environment);
        environment["TOKEN"] = await server.SetUpAsync();
        var (session, document, requests) = (string.Empty, string.Empty, 0);
        foreach (var request in Requests(await File.ReadAllTextAsync(Repository.File(guide))))
        {
            var sent = request.Replace("http://127.0.0.1:8080", server.Address, StringComparison.Ordinal)
                .Replace("DOCUMENT", document, StringComparison.Ordinal)
                .Replace("/ID/", $"/{session}/", StringComparison.Ordinal);
            var answer = await WitanProcess.RunAsync("bash", ["-o", "pipefail", "-c", $"cd {_directory.Path} && {sent}"], environment: environment);
            Assert.True(answer.ExitCode == 0, $"{request}\n{answer.Output}\n{answer.Error}");
            Assert.NotEmpty(answer.Output);
            if (MadeId().Match(answer.Output) is { Success: true } made)
            {
                (session, document) = request.Contains("/documents", StringComparison.Ordinal) && !request.Contains("/sessions", StringComparison.Ordinal)
                    ? (session, made.Groups[1].Value)
                    : (made.Groups[1].Value, document);
            }

            requests++;
        }

        Assert.True(requests >= leastRequests, $"{guide} shows {requests} requests.");
    }

    /// <summary>Finds the requests of the blocks that are commands; a line that ends with a backslash goes on.</summary>
    private static IEnumerable<string> Requests(string guide) => CommandBlock().Matches(guide)
        .SelectMany(block => block.Groups[1].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries))
        .Where(line => line.StartsWith("curl ", StringComparison.Ordinal));

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CommandBlock();

    [GeneratedRegex(@"^\{""id"":""([0-9a-z]{16,})""")]
    private static partial Regex MadeId();
}
