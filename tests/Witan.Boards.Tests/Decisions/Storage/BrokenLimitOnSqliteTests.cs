using Witan.Data;

namespace Witan.Boards.Tests.Decisions.Storage;

public sealed class BrokenLimitOnSqliteTests() : BrokenLimitConformance(DatabaseEngine.Sqlite);
