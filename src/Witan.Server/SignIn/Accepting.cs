using Witan.Data.Audit;
using Witan.Kernel.Identity;

namespace Witan.Server.SignIn;

/// <summary>Tells the audit log who became a user, or chose a new password, by a link.</summary>
/// <param name="audit">The audit log.</param>
public sealed class Accepting(AuditLog audit)
{
    /// <summary>Tells it.</summary>
    /// <param name="user">The user.</param>
    /// <param name="kind">One of <see cref="InvitationKinds"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task TellAsync(TenantContext user, string kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return audit.AppendAsync(
            user,
            new AuditEntry
            {
                UserId = user.User,
                Role = user.Role ?? string.Empty,
                Action = "link.accepted",
                ResourceType = "user",
                ResourceId = user.User.Value,
                Outcome = AuditOutcome.Done,
                Details = $$"""{"kind":"{{kind}}"}""",
            },
            cancellationToken);
    }
}
