using Witan.Kernel.Identity;

namespace Witan.Data.Sessions;

/// <summary>What both engines check before a session begins.</summary>
internal static class SessionRules
{
    /// <summary>Refuses a call without a context, or in the name of nobody.</summary>
    public static void Check(TenantContext context, Delegate work)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(work);
        if (!context.Tenant.IsValid)
        {
            throw new ArgumentException($"'{context.Tenant}' is no tenant: an id holds 1 to {TenantId.LengthMax} characters.", nameof(context));
        }

        if (!context.User.IsValid)
        {
            throw new ArgumentException($"'{context.User}' is no user: an id holds 1 to {UserId.LengthMax} characters.", nameof(context));
        }
    }
}
