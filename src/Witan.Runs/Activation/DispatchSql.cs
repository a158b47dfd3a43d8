namespace Witan.Runs.Activation;

/// <summary>What the dispatchers of a cluster say to each other.</summary>
internal static class DispatchSql
{
    /// <summary>One key for all dispatchers of a database: any number will do, as long as every version of the program takes the same one.</summary>
    internal const string TakeTurn = "SELECT pg_advisory_xact_lock(375324393807);";
}
