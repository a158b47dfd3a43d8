using Witan.Data;

namespace Witan.Boards.Tests.Imports;

public sealed class ImportedDecisionOnPostgresTests() : ImportedDecisionConformance(DatabaseEngine.PostgreSql);
