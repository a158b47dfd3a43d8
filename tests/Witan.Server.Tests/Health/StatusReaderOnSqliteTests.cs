using Witan.Data;

namespace Witan.Server.Tests.Health;

public sealed class StatusReaderOnSqliteTests() : StatusReaderConformance(DatabaseEngine.Sqlite);
