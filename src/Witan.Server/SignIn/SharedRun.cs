using Witan.Kernel.Identity;

namespace Witan.Server.SignIn;

/// <summary>What a link shares.</summary>
/// <param name="Run">The deliberation.</param>
/// <param name="Context">Reads it.</param>
public sealed record SharedRun(RunId Run, TenantContext Context);
