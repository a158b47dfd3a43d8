using Witan.Kernel.Identity;

namespace Witan.Data.Operations;

/// <summary>A tenant that holds sample data and says so.</summary>
public static class DemoTenant
{
    /// <summary>Gets for whom the sample data is written.</summary>
    public static TenantContext Context { get; } = new(new TenantId("demo"), new UserId("demo"), Reach.Tenant);

    /// <summary>Makes the tenant and its users, unless they stand.</summary>
    /// <param name="database">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was made.</returns>
    public static Task<bool> EnsureAsync(IDatabase database, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        var tenant = Context.Tenant.Value;
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.OperateAsync(
            async session =>
            {
                var made = await session.ExecuteAsync(OperatorDemoSql.Tenant, new { tenant, name = "Demo (sample data)", at });
                await session.ExecuteAsync(OperatorDemoSql.User, new { tenant, user = Context.User.Value, name = "Demo administrator (sample data)", role = "admin", at });
                await session.ExecuteAsync(OperatorDemoSql.User, new { tenant, user = "demo-member", name = "Demo member (sample data)", role = "member", at });
                return made == 1;
            },
            cancellationToken);
    }
}
