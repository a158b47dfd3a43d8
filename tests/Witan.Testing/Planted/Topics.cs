namespace Witan.Testing.Planted;

/// <summary>The topics a document can call for, which are also section keys and tags in the scenarios.</summary>
internal static class Topics
{
    public const string Cost = "cost";

    /// <summary>All topics.</summary>
    public static IReadOnlyList<string> All { get; } = ["rollback", "backup", "monitoring", "test", "security", Cost];
}
