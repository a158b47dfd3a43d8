using Microsoft.AspNetCore.Identity;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.Storage;

namespace Witan.Server.SignIn;

/// <summary>Signs people in by a password and, where they chose so, a code.</summary>
/// <remarks>Who does not exist, and who types a wrong password, are told the same after the same work.</remarks>
/// <param name="accounts">The users.</param>
/// <param name="signIns">The browsers that are signed in.</param>
/// <param name="audit">Is told of every sign-in of a user that exists, and of every refusal.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
public sealed class PasswordSignIn(UserAccounts accounts, SignIns signIns, AuditLog audit, ServerOptions options, TimeProvider time) : IDisposable
{
    /// <summary>How many passwords are hashed at once: each takes a core for a tenth of a second.</summary>
    public const int HashesAtOnce = 2;

    /// <summary>How long a sign-in waits for its turn to be hashed.</summary>
    public static readonly TimeSpan HashWaitMax = TimeSpan.FromSeconds(5);

    private const string Wrong = "The name, the password or the code is wrong.";

    private static readonly PasswordHasher<string> Hasher = new();
    private static readonly string NobodysHash = Hasher.HashPassword(string.Empty, Guid.NewGuid().ToString());

    private readonly SemaphoreSlim _hashes = new(HashesAtOnce);

    /// <summary>Hashes a password in the framework's form: PBKDF2 with a salt of its own.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">Too many others sign in.</exception>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => Hasher.HashPassword(string.Empty, password), cancellationToken);

    /// <summary>Signs a browser in.</summary>
    /// <param name="tenant">The tenant that the form names.</param>
    /// <param name="attempt">What was typed, and from where.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the cookie holds; <see cref="CodeNeeded"/> when the password is right and a code is missing; <see cref="SignInLocked"/>; else what is wrong.</returns>
    /// <exception cref="TimeoutException">Too many others sign in.</exception>
    public async Task<Result<Secret>> SignInAsync(TenantId tenant, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var row = tenant.IsValid && AccountRules.PasswordLengthMax >= attempt.Password.Length ? await accounts.ByLoginAsync(tenant, attempt.Login, cancellationToken) : null;
        var now = time.GetUtcNow();
        if (row is { LockedMs: { } locked } && DateTimeOffset.FromUnixTimeMilliseconds(locked) is var until && until > now)
        {
            await ToldAsync(tenant, row.Id, "locked", AuditOutcome.Denied, cancellationToken);
            return new SignInLocked(until - now);
        }

        var fits = await InTurnAsync(
            () => Hasher.VerifyHashedPassword(string.Empty, row?.PasswordHash ?? NobodysHash, attempt.Password) != PasswordVerificationResult.Failed, cancellationToken);
        if (row?.PasswordHash is null || !fits || row.DisabledMs is not null)
        {
            return row is null ? new InvalidInput(Wrong) : await FailedAsync(tenant, row, "password", now, cancellationToken);
        }

        if (row.ActiveTotp is { } secret)
        {
            if (string.IsNullOrWhiteSpace(attempt.Code))
            {
                return new CodeNeeded();
            }

            if (Totp.StepOf(secret, attempt.Code, now) is not { } step || !await accounts.UseTotpAsync(tenant, row.Id, step, cancellationToken))
            {
                return await FailedAsync(tenant, row, "code", now, cancellationToken);
            }
        }

        await accounts.NoteAsync(tenant, row.Id, succeeded: true, options.SignInFailuresMax, now, cancellationToken);
        var user = new TenantContext(tenant, new UserId(row.Id)) { Role = row.Role };
        var signedIn = await signIns.AddAsync(user, attempt.Address, attempt.Agent, cancellationToken);
        await ToldAsync(tenant, row.Id, "signed-in", AuditOutcome.Done, cancellationToken);
        return signedIn;
    }

    /// <summary>Says whether a password is a user's: before something that a browser left alone must not do.</summary>
    /// <param name="context">The user itself.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">Too many others sign in.</exception>
    public async Task<bool> FitsAsync(TenantContext context, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(password);
        var row = await accounts.RowAsync(context, context.User.Value, cancellationToken);
        return row?.PasswordHash is { } hash && password.Length <= AccountRules.PasswordLengthMax
            && await InTurnAsync(() => Hasher.VerifyHashedPassword(string.Empty, hash, password) != PasswordVerificationResult.Failed, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _hashes.Dispose();

    private async Task<Result<Secret>> FailedAsync(TenantId tenant, AccountRow row, string what, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await accounts.NoteAsync(tenant, row.Id, succeeded: false, options.SignInFailuresMax, now + options.SignInLock, cancellationToken);
        await ToldAsync(tenant, row.Id, what, AuditOutcome.Denied, cancellationToken);
        return new InvalidInput(Wrong);
    }

    private Task ToldAsync(TenantId tenant, string user, string how, AuditOutcome outcome, CancellationToken cancellationToken) => audit.AppendAsync(
        new TenantContext(tenant, new UserId(user)),
        new AuditEntry { UserId = new UserId(user), Role = string.Empty, Action = "sign-in", ResourceType = "user", ResourceId = user, Outcome = outcome, Details = $$"""{"how":"{{how}}"}""" },
        cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<T> hash, CancellationToken cancellationToken)
    {
        if (!await _hashes.WaitAsync(HashWaitMax, cancellationToken))
        {
            throw new TimeoutException($"Too many sign-ins at once: none of {HashesAtOnce} places was free within {HashWaitMax.TotalSeconds:0} s.");
        }

        try
        {
            return await Task.Run(hash, cancellationToken);
        }
        finally
        {
            _hashes.Release();
        }
    }
}
