using System.Net;
using Witan.Data;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Serving;

/// <summary>What a server says, and how it starts, on a disk that is full or read-only.</summary>
public sealed class DiskTests : IDisposable
{
    private static readonly TimeSpan NamedWithin = TimeSpan.FromSeconds(5);

    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task AFullDisk_IsNamed_AndTheServerComesBackWithTheRoom()
    {
        var environment = new Dictionary<string, string> { ["WITAN_DATA"] = _directory.Path, ["WITAN_HEALTH_DISK_BYTES_MIN"] = "0" };
        await using var server = await ServerProcess.StartAsync(OwnDisk.Room, OwnDisk.Small(_directory.Path, "48m", ServerProcess.Serve), environment);
        await ReadyAsync(server);
        var filler = OwnDisk.Fill(server.Id, _directory.Path);
        Assert.Contains("data directory: takes no file: No space left", await NotReadyAsync(server), StringComparison.Ordinal);
        File.Delete(filler);
        await ReadyAsync(server);
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task ADiskWithoutTheRoomThatTheSettingsAskFor_IsNamedBeforeAnythingFails()
    {
        await using var server = await ServerProcess.StartAsync(OwnDisk.Room, OwnDisk.Small(_directory.Path, "48m", ServerProcess.Serve), new Dictionary<string, string> { ["WITAN_DATA"] = _directory.Path });
        var said = await NotReadyAsync(server);
        Assert.StartsWith("disk: ", said, StringComparison.Ordinal);
        Assert.Contains("64 MiB are the least", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADiskThatBecomesReadOnly_IsNamed_AlsoBesidePostgres()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, ProgramData.Model);
        await place.CloseAsync();
        var environment = new Dictionary<string, string>(WitanEnvironment.Of(place)) { ["WITAN_DATA"] = _directory.Path, ["WITAN_HEALTH_DISK_BYTES_MIN"] = "0" };
        await using var server = await ServerProcess.StartAsync(OwnDisk.Room, OwnDisk.Small(_directory.Path, "16m", ServerProcess.Serve), environment);
        await ReadyAsync(server);
        await OwnDisk.RemountAsync(server.Id, _directory.Path, "ro");
        Assert.Equal("data directory: takes no file: Read-only file system : 'the file'\n", await NotReadyAsync(server));
        await OwnDisk.RemountAsync(server.Id, _directory.Path, "rw");
        await ReadyAsync(server);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AReadOnlyDirectory_StopsTheStart_WithTheCauseNamed(bool hasData)
    {
        var environment = new Dictionary<string, string> { ["WITAN_DATA"] = _directory.Path };
        if (hasData)
        {
            await using var server = await ServerProcess.StartAsync(environment);
            Assert.Equal(0, await server.StopAsync());
        }

        var result = await WitanProcess.RunAsync(OwnDisk.Room, OwnDisk.ReadOnly(_directory.Path, ServerProcess.Serve), environment: environment);
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Contains(_directory.Path, line, StringComparison.Ordinal);
        Assert.Contains("read-only", line, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(result.Output);
    }

    private async Task<string> NotReadyAsync(ServerProcess server)
    {
        var (began, said) = (TimeProvider.System.GetTimestamp(), string.Empty);
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await _client.GetAsync(new Uri(server.Address + "/health/ready"));
                said = await answer.Content.ReadAsStringAsync();
                return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
            },
            "the server is not ready");
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, Promptness.Of(NamedWithin));
        return said;
    }

    private async Task ReadyAsync(ServerProcess server)
    {
        var said = string.Empty;
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await _client.GetAsync(new Uri(server.Address + "/health/ready"));
                said = await answer.Content.ReadAsStringAsync();
                return answer.IsSuccessStatusCode;
            },
            "the server is ready",
            () => said);
    }
}
