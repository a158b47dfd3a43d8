using Witan.Testing;

namespace Witan.EndToEnd.Tests;

/// <summary>The samples that newcomers run first.</summary>
internal static class Samples
{
    /// <summary>Gets a plan with flaws of many kinds.</summary>
    public static string Flawed { get; } = File.ReadAllText(Repository.File("samples", "checkout-migration.md"));
}
