using Witan.Data;

namespace Witan.Server.Tests.Jobs;

public sealed class JobHistoryOnSqliteTests() : JobHistoryConformance(DatabaseEngine.Sqlite);
