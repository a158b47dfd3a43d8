using System.Text;
using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>What the program is given, good and bad.</summary>
public sealed class InputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("missing.md", null, "There is no file")]
    [InlineData("empty.md", "", "is empty")]
    [InlineData("blank.md", " \n\t\n", "is empty")]
    [InlineData("binary.md", "a\0b", "is not text")]
    public async Task Deliberate_BadFile_OneLineAndCodeTwo(string name, string? content, string expected)
    {
        var path = content is null ? _directory.Combine(name) : _directory.Write(name, content);
        await RefusedAsync(expected, "deliberate", path, "--data", _directory.Combine("data"));
    }

    [Fact]
    public async Task Deliberate_Directory_OneLineAndCodeTwo() =>
        await RefusedAsync("is a directory", "deliberate", _directory.Path, "--data", _directory.Combine("data"));

    [Fact]
    public async Task Deliberate_TooLarge_NamesTheLimit() =>
        await RefusedAsync("1 MiB", "deliberate", _directory.Write("large.md", new string('a', (1024 * 1024) + 1)), "--data", _directory.Combine("data"));

    [Fact]
    public async Task Deliberate_EndlessDevice_NamesTheLimit() =>
        await RefusedAsync("1 MiB", "deliberate", "/dev/zero", "--data", _directory.Combine("data"));

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("deliberate", "--protocol", "seance", "x.md")]
    [InlineData("deliberate", "--rounds", "many", "x.md")]
    [InlineData("deliberate", "--rounds", "9", "-q", "x")]
    [InlineData("list", "--limit", "0")]
    [InlineData("export")]
    [InlineData("show", "zzzz")]
    [InlineData("export", "zzzz", "--format", "pdf")]
    public async Task AnyCommand_BadArguments_OneLineAndCodeTwo(params string[] arguments) =>
        await RefusedAsync(string.Empty, [.. arguments, "--data", _directory.Combine("data")]);

    [Fact]
    public async Task Deliberate_AllFormsOfInput_AreRead()
    {
        var data = _directory.Combine("data");
        var plan = _directory.Write("plan.md", "# Plan\r\n\r\nWe move on 3 March 2026.\r\n");
        var marked = _directory.Combine("marked.md");
        await File.WriteAllBytesAsync(marked, [.. Encoding.UTF8.Preamble, .. "# Marked\n\nText.\n"u8]);
        foreach (var arguments in new string[][] { [plan], ["--document", plan, "-d", marked], ["-q", "Should we move?"], [plan, marked, "-q", "Both?"] })
        {
            var result = await WitanProcess.RunAsync(["deliberate", .. arguments, "--data", data]);
            Assert.True(result.ExitCode == 0, result.Error);
        }

        foreach (var arguments in new string[][] { ["deliberate", "-"], ["deliberate"] })
        {
            var piped = await WitanProcess.RunAsync(WitanProcess.Program, [.. arguments, "--data", data], "# Piped\n\nText.\n"u8.ToArray());
            Assert.True(piped.ExitCode == 0, piped.Error);
            Assert.Contains("reads stdin", piped.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Deliberate_TextOnceWronglyDecoded_IsReadAndSaidSo()
    {
        var path = _directory.Write("mac.md", "# Plan\n\n‚úÖ **Done**: caf√© opens\n");
        var result = await WitanProcess.RunAsync("deliberate", path, "--data", _directory.Combine("data"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("decoded once as Mac Roman", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliberate_ReadOnlyDataDirectory_SaysSoAndLeavesNothing()
    {
        var plan = _directory.Write("plan.md", Samples.Flawed);
        var data = Directory.CreateDirectory(_directory.Combine("sealed")).FullName;
        // A mount of its own, in a namespace of its own: being root does not help there.
        var result = await WitanProcess.RunAsync(
            "unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o ro none \"$1\" && exec \"$0\" deliberate \"$2\" --data \"$1\"", WitanProcess.Program, data, plan]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("witan: ", Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
        Assert.Contains("--data", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliberate_RecordsCannotBeWritten_TheRunIsKeptAndResumed()
    {
        var plan = _directory.Write("plan.md", Samples.Flawed);
        var blocked = _directory.Write("file", "in the way");
        var data = _directory.Combine("data");
        var failed = await WitanProcess.RunAsync("deliberate", plan, "--data", data, "--out", Path.Combine(blocked, "below"));
        Assert.Equal(1, failed.ExitCode);
        Assert.Single(Lines(failed.Error));

        var list = await WitanProcess.RunAsync("list", "--json", "--data", data);
        using var runs = JsonDocument.Parse(list.Output);
        var resumed = await WitanProcess.RunAsync("resume", runs.RootElement[0].GetProperty("id").GetString()!, "--quiet", "--data", data, "--out", _directory.Combine("out"));
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(3, Directory.GetFiles(_directory.Combine("out")).Length);
    }

    [Fact]
    public async Task Deliberate_DiskFillsUp_SaysSoAndLeavesNothingHalf()
    {
        var plan = _directory.Write("plan.md", Samples.Flawed);
        var data = Directory.CreateDirectory(_directory.Combine("small")).FullName;
        var result = await WitanProcess.RunAsync(
            "unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=80k none \"$1\" && \"$0\" deliberate \"$2\" --quiet --data \"$1\"; code=$?; find \"$1\" -name '*.part'; exit $code", WitanProcess.Program, data, plan]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("full", Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task RefusedAsync(string expected, params string[] arguments)
    {
        var result = await WitanProcess.RunAsync(arguments);
        Assert.True(result.ExitCode == 2, $"{result.ExitCode}: {result.Error}{result.Output}");
        var line = Assert.Single(Lines(result.Error));
        Assert.StartsWith("witan: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }
}
