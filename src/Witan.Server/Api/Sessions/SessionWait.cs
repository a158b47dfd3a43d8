namespace Witan.Server.Api.Sessions;

/// <summary>Something that a deliberation waits for a person to do.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">gate or question.</param>
/// <param name="Text">What is shown or asked.</param>
/// <param name="Hash">The hash of what is shown, which a decision names; null for a question.</param>
/// <param name="Due">When it ends by itself; null for never.</param>
public sealed record SessionWait(string Name, string Kind, string? Text, string? Hash, DateTimeOffset? Due);
