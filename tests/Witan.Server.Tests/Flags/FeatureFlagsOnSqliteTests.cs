using Witan.Data;

namespace Witan.Server.Tests.Flags;

public sealed class FeatureFlagsOnSqliteTests() : FeatureFlagsConformance(DatabaseEngine.Sqlite);
