using Witan.Data;

namespace Witan.Boards.Tests.Imports;

public sealed class ImportedDecisionOnSqliteTests() : ImportedDecisionConformance(DatabaseEngine.Sqlite);
