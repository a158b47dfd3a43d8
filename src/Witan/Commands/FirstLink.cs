using Witan.Kernel.Identity;
using Witan.Server.Hosting;
using Witan.Server.SignIn;

namespace Witan.Commands;

/// <summary>Tells, as long as nobody can sign in, how the first administrator does. There is no default password.</summary>
internal static class FirstLink
{
    /// <summary>Makes the link and says it; nothing when somebody can sign in.</summary>
    /// <param name="parts">The program's parts.</param>
    /// <param name="address">Where the server listens.</param>
    /// <param name="output">Who is told.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task SayAsync(ServerParts parts, string address, TextWriter output, CancellationToken stop)
    {
        var tenant = TenantContext.Local.Tenant;
        if (!await new UserAccounts(parts.Database, parts.Time).AnyAsync(tenant, stop))
        {
            var link = await new Invitations(parts.Database, parts.Time).ForFirstAsync(tenant, stop);
            await output.WriteLineAsync($"Nobody can sign in yet. The first administrator opens, once and within {Invitations.FirstLife.TotalHours:0} h: {address}/welcome#{link.ToText()}");
        }
    }
}
