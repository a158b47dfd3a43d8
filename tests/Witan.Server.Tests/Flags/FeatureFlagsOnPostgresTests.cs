using Witan.Data;

namespace Witan.Server.Tests.Flags;

public sealed class FeatureFlagsOnPostgresTests() : FeatureFlagsConformance(DatabaseEngine.PostgreSql);
