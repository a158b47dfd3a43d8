namespace Witan.Server.Api.Rules;

/// <summary>Whether a rule holds.</summary>
/// <param name="On">Whether it does from now on.</param>
public sealed record SwitchBody(bool? On);
