using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;

namespace Witan.Models.Minds;

/// <summary>Who answers whom: the models of each tenant and role.</summary>
public interface IMinds
{
    /// <summary>Finds who answers.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="role">What is asked.</param>
    /// <returns>A client that is safe to share; whoever asked does not dispose of it.</returns>
    IChatClient For(TenantContext context, ModelRole role);
}
