namespace Witan.Server.Api.Memory;

/// <summary>A correction.</summary>
/// <param name="Text">What is true.</param>
/// <param name="Value">The fact's new value.</param>
/// <param name="ValidFrom">From when on.</param>
/// <param name="WasNeverTrue">Whether what stood there never was.</param>
public sealed record CorrectionBody(string? Text, string? Value = null, DateTimeOffset? ValidFrom = null, bool WasNeverTrue = false);
