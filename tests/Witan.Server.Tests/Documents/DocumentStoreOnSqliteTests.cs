using Witan.Data;

namespace Witan.Server.Tests.Documents;

public sealed class DocumentStoreOnSqliteTests() : DocumentStoreConformance(DatabaseEngine.Sqlite);
