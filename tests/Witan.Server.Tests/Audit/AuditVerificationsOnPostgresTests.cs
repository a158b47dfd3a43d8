using Witan.Data;

namespace Witan.Server.Tests.Audit;

public sealed class AuditVerificationsOnPostgresTests() : AuditVerificationsConformance(DatabaseEngine.PostgreSql);
