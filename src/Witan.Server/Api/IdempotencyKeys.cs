using System.Security.Cryptography;
using System.Text;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Storage;

namespace Witan.Server.Api;

/// <summary>Sees to it that a request which is sent twice with one key opens one run: whoever comes second gets the id of the first, however the first ended.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class IdempotencyKeys(IDatabase database, TimeProvider time)
{
    /// <summary>The header in which a client sends the key.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The most characters of a key.</summary>
    public const int LengthMax = 255;

    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Gives the id of the run that a request is to open.</summary>
    /// <param name="context">The user itself.</param>
    /// <param name="key">The key; null or empty when the client sent none.</param>
    /// <param name="request">The bytes of what it asks for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The id: a new one, or that of the request before; a refusal when the key was used for something else.</returns>
    public async Task<Result<RunId>> ClaimAsync(TenantContext context, string? key, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var run = RunId.New(time);
        if (string.IsNullOrEmpty(key))
        {
            return run;
        }

        if (key.Length > LengthMax || key.Any(char.IsControl))
        {
            return new InvalidInput($"The header {Header} takes 1 to {LengthMax} characters.");
        }

        var now = time.GetUtcNow();
        var claim = new { key = Hash(Encoding.UTF8.GetBytes(key)), requestHash = Hash(request.Span), run = run.Value, at = now.ToUnixTimeMilliseconds() };
        var stood = await database.WriteAsync(
            context,
            async session =>
            {
                await session.ExecuteAsync(IdempotencySql.RemoveOld, new { beforeMs = (now - Life).ToUnixTimeMilliseconds() });
                await session.ExecuteAsync(IdempotencySql.Claim, claim);
                return (await session.FirstAsync<IdempotencyRow>(IdempotencySql.Get, new { claim.key }))!;
            },
            cancellationToken);
        return stood.RequestHash == claim.requestHash
            ? new RunId(stood.RunId)
            : new Conflict($"The {Header} was used for another request within {Life.TotalDays:0} days. Send another key with another request.");
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
