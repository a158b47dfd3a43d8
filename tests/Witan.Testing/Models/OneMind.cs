using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Minds;

namespace Witan.Testing.Models;

/// <summary>One client that answers everybody everything, whatever is asked.</summary>
/// <param name="client">The client; its maker disposes of it.</param>
public sealed class OneMind(IChatClient client) : IMinds
{
    /// <inheritdoc/>
    public IChatClient For(TenantContext context, ModelRole role) => client;
}
