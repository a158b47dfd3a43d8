using Witan.Data.Migrations;

namespace Witan.Data.Operations;

/// <summary>What a migration run did, or would do.</summary>
/// <param name="Plan">The migrations.</param>
/// <param name="RoleMade">Whether the program's role was made on PostgreSQL.</param>
public sealed record MigrationOutcome(MigrationPlan Plan, bool RoleMade);
