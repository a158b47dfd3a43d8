using Witan.Kernel.Identity;

namespace Witan.Input;

/// <summary>For whom the command line acts: the one tenant of this machine, unless the environment names another.</summary>
internal static class WorkspaceTenant
{
    /// <summary>The variable that names a tenant. Whoever can set it has the database itself, so that it sees the whole tenant.</summary>
    public const string Variable = "WITAN_TENANT";

    /// <summary>Gets the context.</summary>
    /// <exception cref="SettingsException">The variable names no possible tenant.</exception>
    public static TenantContext Resolve()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(named))
        {
            return TenantContext.Local;
        }

        var tenant = new TenantId(named.Trim());
        return tenant.IsValid
            ? new TenantContext(tenant, TenantContext.Local.User, Reach.Tenant)
            : throw new SettingsException($"{Variable} names no tenant: an id has 1 to {TenantId.LengthMax} characters.");
    }
}
