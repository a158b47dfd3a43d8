using Witan.Data;

namespace Witan.Server.Tests.Audit;

public sealed class AuditVerificationsOnSqliteTests() : AuditVerificationsConformance(DatabaseEngine.Sqlite);
