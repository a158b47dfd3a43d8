namespace Witan.Runs.Activation;

/// <summary>A process that drives runs.</summary>
/// <param name="Name">Its name: host, process id and a part by chance.</param>
/// <param name="LastSeen">When it last checked in; null when it is alone and checks in nowhere.</param>
/// <param name="IsThis">Whether it is the one that was asked.</param>
public sealed record WorkerNode(string Name, DateTimeOffset? LastSeen, bool IsThis);
