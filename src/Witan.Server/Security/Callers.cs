using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Witan.Kernel.Identity;
using Witan.Server.SignIn;

namespace Witan.Server.Security;

/// <summary>Finds out who a cookie or a token belongs to. What was found is believed for a few seconds, so that a busy client costs one reading.</summary>
/// <param name="signIns">The browsers that are signed in.</param>
/// <param name="tokens">The tokens of programs.</param>
public sealed class Callers(SignIns signIns, ApiTokens tokens) : IDisposable
{
    /// <summary>How long another node may believe a credential that was taken away here. This node forgets it at once.</summary>
    public static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(5);

    /// <summary>The most credentials that are remembered.</summary>
    public const int RememberedMax = 10_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = RememberedMax });

    /// <summary>Finds the caller.</summary>
    /// <param name="text">The text of a cookie or a token.</param>
    /// <param name="kind">Which of the two.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The caller; null when the credential does not hold.</returns>
    public async Task<Caller?> FindAsync(string? text, CallerKind kind, CancellationToken cancellationToken)
    {
        if (Secret.Read(text) is not { } secret)
        {
            return null;
        }

        // Under its hash, so that a dump of the memory holds no key; a wrong secret is not remembered: it could crowd out the right ones.
        var key = (kind, secret.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text!))));
        if (_known.TryGetValue(key, out Caller? known))
        {
            return known;
        }

        if (await LookUpAsync(secret, kind, cancellationToken) is not { } caller)
        {
            return null;
        }

        using var entry = _known.CreateEntry(key);
        entry.Value = caller;
        entry.Size = 1;
        entry.AbsoluteExpirationRelativeToNow = BelievedFor;
        return caller;
    }

    /// <summary>Forgets everybody: a credential was taken away, or a role has changed.</summary>
    public void Forget() => _known.Clear();

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();

    private async Task<Caller?> LookUpAsync(Secret secret, CallerKind kind, CancellationToken cancellationToken)
    {
        if (kind == CallerKind.Person)
        {
            return await signIns.FindAsync(secret, cancellationToken) is { } row && Roles.Find(row.Role) is { } role
                ? new Caller(secret.Tenant, new UserId(row.UserId), role, Scope.All, kind, row.Id)
                : null;
        }

        return await tokens.FindAsync(secret, cancellationToken) is { } token && Roles.Find(token.Role) is { } owner && Roles.FindScopes(token.Scopes.Split(' ')) is { } scopes
            ? new Caller(secret.Tenant, new UserId(token.UserId), owner, scopes, kind, token.Id)
            : null;
    }
}
