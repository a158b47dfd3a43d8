namespace Witan.Server.Api.Sessions;

/// <summary>What somebody says.</summary>
/// <param name="Text">The text.</param>
public sealed record TextBody(string? Text);
