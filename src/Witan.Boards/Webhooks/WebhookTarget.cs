namespace Witan.Boards.Webhooks;

/// <summary>Where webhooks go. The secret is named, never held here.</summary>
public sealed record WebhookTarget
{
    /// <summary>Gets the name, 1 to 32 lower-case letters, digits and hyphens.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Gets the address, http or https, without a user's name or a password.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the environment variable that holds the secret with which messages are signed.</summary>
    public string SecretVariable { get; init; } = string.Empty;
}
