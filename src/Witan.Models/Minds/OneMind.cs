using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;

namespace Witan.Models.Minds;

/// <summary>One client that answers everybody everything: the built-in analyst where nothing is configured.</summary>
/// <param name="client">The client; its maker disposes of it.</param>
public sealed class OneMind(IChatClient client) : IMinds
{
    /// <inheritdoc/>
    public IChatClient For(TenantContext context, ModelRole role) => client;
}
