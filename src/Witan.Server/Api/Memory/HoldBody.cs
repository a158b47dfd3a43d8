namespace Witan.Server.Api.Memory;

/// <summary>A legal hold.</summary>
/// <param name="Held">Whether it must not be forgotten from now on.</param>
public sealed record HoldBody(bool? Held);
