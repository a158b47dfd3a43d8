namespace Witan.Server.Flags;

/// <summary>What came of changing a flag.</summary>
/// <param name="Now">The flag as it stands.</param>
/// <param name="IsDone">Whether it was changed; false when it stood at another version than the caller read.</param>
public sealed record FlagChange(FeatureFlag Now, bool IsDone);
