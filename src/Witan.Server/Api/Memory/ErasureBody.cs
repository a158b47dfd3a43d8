namespace Witan.Server.Api.Memory;

/// <summary>An erasure.</summary>
/// <param name="Subject">Who or what is to be forgotten.</param>
/// <param name="Mentions">Whether what only mentions the subject goes too.</param>
/// <param name="DryRun">Whether only what would go is told. True unless somebody says otherwise.</param>
public sealed record ErasureBody(string? Subject, bool Mentions = false, bool DryRun = true);
