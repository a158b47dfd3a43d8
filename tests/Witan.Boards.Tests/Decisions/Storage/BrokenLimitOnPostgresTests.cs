using Witan.Data;

namespace Witan.Boards.Tests.Decisions.Storage;

public sealed class BrokenLimitOnPostgresTests() : BrokenLimitConformance(DatabaseEngine.PostgreSql);
