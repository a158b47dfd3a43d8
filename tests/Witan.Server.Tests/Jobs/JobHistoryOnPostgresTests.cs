using Witan.Data;

namespace Witan.Server.Tests.Jobs;

public sealed class JobHistoryOnPostgresTests() : JobHistoryConformance(DatabaseEngine.PostgreSql);
