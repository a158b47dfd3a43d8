using Witan.Server.Jobs;

namespace Witan.Server.Tests.Jobs;

/// <summary>A job that does what a test says.</summary>
internal sealed class SampleJob(Func<CancellationToken, Task<string>> work) : IServerJob
{
    public string Name => "sample";

    public string Does => "What a test says.";

    public TimeSpan? Every => TimeSpan.FromHours(1);

    public Task<string> RunAsync(CancellationToken cancellationToken) => work(cancellationToken);
}
