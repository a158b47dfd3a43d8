using Microsoft.Extensions.Logging;

namespace Witan.Server.Logging;

/// <summary>How the server's log is written.</summary>
/// <param name="IsJson">Whether a line is a JSON object.</param>
/// <param name="Least">The least level that is written.</param>
public sealed record LogOptions(bool IsJson, LogLevel Least = LogLevel.Information);
