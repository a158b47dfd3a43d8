using Witan.Kernel.Results;

namespace Witan.Server.SignIn;

/// <summary>The password is right, and the account also wants a code.</summary>
public sealed record CodeNeeded() : Refusal("Type the six digits that your authenticator shows.");
