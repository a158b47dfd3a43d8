using Witan.Data;

namespace Witan.Server.Tests.Documents;

public sealed class DocumentStoreOnPostgresTests() : DocumentStoreConformance(DatabaseEngine.PostgreSql);
