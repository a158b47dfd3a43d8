using System.Xml.Linq;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Api;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.SignIn;
using Witan.Server.Storage;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Server.Tests.SignIn;

/// <summary>What every store of this module needs: a database of either engine with two tenants, and a clock that the test moves.</summary>
public abstract class StoreConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private protected static readonly TenantContext Ada = new(ServerWorld.Home, new UserId("ada"));
    private protected static readonly TenantContext Ben = new(ServerWorld.Home, new UserId("ben"));
    private protected static readonly TenantContext Boss = new(ServerWorld.Home, new UserId("boss"), Reach.Tenant);
    private protected static readonly TenantContext Stranger = new(ServerWorld.Abroad, new UserId("ada"), Reach.Tenant);

    private TestDatabase? _place;

    private protected ManualTimeProvider Time { get; } = new();

    private protected IDatabase Database => _place!.Database;

    private protected UserAccounts Users => new(Database, Time);

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(engine, ServerWorld.Model);
        await Witan.Data.Core.Tenants.AddAsync(Database, ServerWorld.Abroad, "Another office", Time, CancellationToken.None);
        foreach (var (context, role) in new[] { (Ada, Role.Member), (Ben, Role.Member), (Boss, Role.Admin), (Stranger, Role.Admin) })
        {
            Ok(await Users.AddAsync(context.Tenant, new NewAccount(context.User.Value, "A user", null, Roles.Word(role)), "hash", CancellationToken.None));
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static T Ok<T>(Result<T> result)
        where T : notnull
    {
        Assert.True(result.IsOk(out var value, out var refusal), refusal?.Message);
        return value!;
    }
}

public abstract class UserAccountsConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    [Fact]
    public async Task AUser_IsMade_Found_Listed_AndNoForeignOneIs()
    {
        Assert.Equal(["ada", "ben", "boss"], (await Users.ListAsync(Boss, 10, null, CancellationToken.None)).Select(user => user.Id).Where(id => id != "local"));
        Assert.Equal(["ada"], (await Users.ListAsync(Ada, 10, null, CancellationToken.None)).Select(user => user.Id));
        Assert.Equal(["ada"], (await Users.ListAsync(Stranger, 10, null, CancellationToken.None)).Select(user => user.Id));
        Assert.False((await Users.FindAsync(Stranger, "ben", CancellationToken.None)).IsOk(out _, out _));
        Assert.False((await Users.AddAsync(ServerWorld.Home, new NewAccount("ada", "Again", null, "member"), null, CancellationToken.None)).IsOk(out _, out var taken));
        Assert.IsType<Conflict>(taken);
    }

    [Fact]
    public async Task AnAddress_IsOneUsersAlone_WhateverItsCase()
    {
        Ok(await Users.ChangeAsync(Boss, "ada", new AccountChange { Email = "Ada@Example.org" }, CancellationToken.None));
        Assert.False((await Users.ChangeAsync(Boss, "ben", new AccountChange { Email = "ada@example.ORG" }, CancellationToken.None)).IsOk(out _, out _));
        Assert.Equal("ada", (await Users.ByLoginAsync(ServerWorld.Home, "ADA@example.org", CancellationToken.None))?.Id);
        Ok(await Users.ChangeAsync(Boss, "ada", new AccountChange { Email = string.Empty }, CancellationToken.None));
        Assert.Null(await Users.ByLoginAsync(ServerWorld.Home, "ada@example.org", CancellationToken.None));
    }

    [Fact]
    public async Task FailuresAreCounted_AndForgottenBySuccess()
    {
        var until = Time.GetUtcNow().AddMinutes(15);
        for (var failure = 1; failure <= 3; failure++)
        {
            await Users.NoteAsync(ServerWorld.Home, "ada", succeeded: false, 3, until, CancellationToken.None);
            Assert.Equal(failure == 3 ? until.ToUnixTimeMilliseconds() : 0, (await Users.RowAsync(Ada, "ada", CancellationToken.None))!.LockedMs);
        }

        await Users.NoteAsync(ServerWorld.Home, "ada", succeeded: true, 3, until, CancellationToken.None);
        Assert.Equal((0, 0), ((await Users.RowAsync(Ada, "ada", CancellationToken.None))!.Failures, (await Users.RowAsync(Ada, "ada", CancellationToken.None))!.LockedMs));
    }

    [Fact]
    public async Task OfManyWhoUseOneCode_OneDoes()
    {
        await Users.SetTotpAsync(Ada, "SECRET", isConfirmed: true, step: 5, CancellationToken.None);
        Assert.False(await Users.UseTotpAsync(ServerWorld.Home, "ada", 5, CancellationToken.None));
        var used = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Users.UseTotpAsync(ServerWorld.Home, "ada", 6, CancellationToken.None)));
        Assert.Single(used, true);
    }
}

public sealed class UserAccountsOnSqliteTests() : UserAccountsConformance(DatabaseEngine.Sqlite);

public sealed class UserAccountsOnPostgresTests() : UserAccountsConformance(DatabaseEngine.PostgreSql);

public abstract class SignInsConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private static readonly ServerOptions Options = new();

    private SignIns SignIns => new(Database, Options, Time);

    [Fact]
    public async Task ASignIn_LastsWhileItIsUsed_AndNoLongerThanTheLimit()
    {
        var secret = await SignIns.AddAsync(Ada, "127.0.0.1", "a browser", CancellationToken.None);
        var begun = Time.GetUtcNow();
        while (Time.GetUtcNow() - begun < Options.SignInLifeMax - Options.SignInLife)
        {
            Assert.NotNull(await SignIns.FindAsync(secret, CancellationToken.None));
            Time.Advance(Options.SignInLife / 2);
        }

        Time.Advance(Options.SignInLife);
        Assert.Null(await SignIns.FindAsync(secret, CancellationToken.None));
        var idle = await SignIns.AddAsync(Ada, "127.0.0.1", "a browser", CancellationToken.None);
        Time.Advance(Options.SignInLife);
        Assert.Null(await SignIns.FindAsync(idle, CancellationToken.None));
    }

    [Fact]
    public async Task ASignIn_IsItsUsersAlone()
    {
        var secret = await SignIns.AddAsync(Ada, "127.0.0.1", "a browser", CancellationToken.None);
        Assert.False(await SignIns.RemoveAsync(Ben, secret.Id, CancellationToken.None));
        Assert.False(await SignIns.RemoveAsync(Stranger, secret.Id, CancellationToken.None));
        Assert.Null(await SignIns.FindAsync(secret with { Value = "another" }, CancellationToken.None));
        Assert.Null(await SignIns.FindAsync(secret with { Tenant = ServerWorld.Abroad }, CancellationToken.None));
        Assert.NotNull(await SignIns.FindAsync(secret, CancellationToken.None));
        Assert.True(await SignIns.RemoveAsync(Boss, secret.Id, CancellationToken.None));
        Assert.Null(await SignIns.FindAsync(secret, CancellationToken.None));
    }

    [Fact]
    public async Task TheOldestOfTooMany_Ends()
    {
        var first = await SignIns.AddAsync(Ada, "127.0.0.1", "a browser", CancellationToken.None);
        for (var more = 0; more < SignIns.PerUserMax; more++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await SignIns.AddAsync(Ada, "127.0.0.1", new string('x', 1000), CancellationToken.None);
        }

        Assert.Null(await SignIns.FindAsync(first, CancellationToken.None));
        Assert.Equal(SignIns.PerUserMax, (await SignIns.ListAsync(Ada, "ada", CancellationToken.None)).Count);
    }
}

public sealed class SignInsOnSqliteTests() : SignInsConformance(DatabaseEngine.Sqlite);

public sealed class SignInsOnPostgresTests() : SignInsConformance(DatabaseEngine.PostgreSql);

public abstract class ApiTokensConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private ApiTokens Tokens => new(Database, Time);

    [Fact]
    public async Task AToken_HoldsForItsTime_AndUntilItIsRevoked()
    {
        var made = Ok(await Tokens.AddAsync(Ada, "a program", Scope.Read | Scope.Run, 10, CancellationToken.None));
        var secret = Secret.Read(made.Secret)!;
        Assert.Equal("read run", (await Tokens.FindAsync(secret, CancellationToken.None))!.Scopes);
        Assert.False(await Tokens.RevokeAsync(Ben, made.Token.Id, CancellationToken.None));
        Assert.False(await Tokens.RevokeAsync(Stranger, made.Token.Id, CancellationToken.None));
        Time.Advance(TimeSpan.FromDays(10));
        Assert.Null(await Tokens.FindAsync(secret, CancellationToken.None));
        var other = Ok(await Tokens.AddAsync(Ada, "a program", Scope.All, 10, CancellationToken.None));
        Assert.True(await Tokens.RevokeAsync(Ada, other.Token.Id, CancellationToken.None));
        Assert.False(await Tokens.RevokeAsync(Ada, other.Token.Id, CancellationToken.None));
        Assert.Null(await Tokens.FindAsync(Secret.Read(other.Secret)!, CancellationToken.None));
    }

    [Fact]
    public async Task Limits_AreNamed()
    {
        foreach (var (name, days) in new[] { (string.Empty, 1), (new string('x', ApiTokens.NameLengthMax + 1), 1), ("a", 0), ("a", ApiTokens.DaysMax + 1) })
        {
            Assert.False((await Tokens.AddAsync(Ada, name, Scope.Read, days, CancellationToken.None)).IsOk(out _, out _));
        }

        for (var token = 0; token < ApiTokens.PerUserMax; token++)
        {
            Ok(await Tokens.AddAsync(Ada, new string('x', ApiTokens.NameLengthMax), Scope.Read, ApiTokens.DaysMax, CancellationToken.None));
        }

        Assert.False((await Tokens.AddAsync(Ada, "one more", Scope.Read, 1, CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        Ok(await Tokens.AddAsync(Ben, "another's", Scope.Read, 1, CancellationToken.None));
    }
}

public sealed class ApiTokensOnSqliteTests() : ApiTokensConformance(DatabaseEngine.Sqlite);

public sealed class ApiTokensOnPostgresTests() : ApiTokensConformance(DatabaseEngine.PostgreSql);

public abstract class InvitationsConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private Invitations Invitations => new(Database, Time);

    [Fact]
    public async Task ALink_EndsWithItsTime_AndWithItsUse()
    {
        var secret = await Invitations.ForNewAsync(Boss, Role.Approver, CancellationToken.None);
        Assert.Equal("approver", Ok(await Invitations.FindAsync(secret, CancellationToken.None)).Role);
        Assert.False((await Invitations.FindAsync(secret with { Tenant = ServerWorld.Abroad }, CancellationToken.None)).IsOk(out _, out _));
        // The id is taken: the link is not used up.
        Assert.False((await Invitations.AcceptAsync(secret, new NewAccount("ada", "Ada", null, "operator"), "hash", CancellationToken.None)).IsOk(out _, out _));
        var made = Ok(await Invitations.AcceptAsync(secret, new NewAccount("carl", "Carl", null, "operator"), "hash", CancellationToken.None));
        Assert.Equal(("carl", "approver"), (made.Id, made.Role));
        Assert.False((await Invitations.FindAsync(secret, CancellationToken.None)).IsOk(out _, out _));
        var late = await Invitations.ForPasswordAsync(Boss, "ada", CancellationToken.None);
        Time.Advance(Invitations.Life);
        Assert.False((await Invitations.AcceptAsync(late, new NewAccount("ada", "Ada", null, "member"), "other", CancellationToken.None)).IsOk(out _, out _));
        Assert.Equal("hash", (await Users.RowAsync(Ada, "ada", CancellationToken.None))!.PasswordHash);
    }
}

public sealed class InvitationsOnSqliteTests() : InvitationsConformance(DatabaseEngine.Sqlite);

public sealed class InvitationsOnPostgresTests() : InvitationsConformance(DatabaseEngine.PostgreSql);

public abstract class ShareLinksConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private static readonly RunId Run = new("1m80mhehw3c5vh1t");

    private ShareLinks Links => new(Database, Time);

    [Fact]
    public async Task ALink_WorksForItsTime_AndUntilItIsRevoked()
    {
        var secret = Ok(await Links.AddAsync(Ada, Run, 2, CancellationToken.None));
        Assert.Equal(Run, Ok(await Links.FindAsync(secret, CancellationToken.None)).Run);
        Assert.False((await Links.FindAsync(secret with { Value = "another" }, CancellationToken.None)).IsOk(out _, out _));
        Assert.Empty(await Links.ListAsync(Ben, Run, CancellationToken.None));
        Assert.False(await Links.RevokeAsync(Ben, Run, secret.Id, CancellationToken.None));
        Assert.True(await Links.RevokeAsync(Boss, Run, secret.Id, CancellationToken.None));
        Assert.False((await Links.FindAsync(secret, CancellationToken.None)).IsOk(out _, out _));
        var late = Ok(await Links.AddAsync(Ada, Run, 1, CancellationToken.None));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.False((await Links.FindAsync(late, CancellationToken.None)).IsOk(out _, out _));
        for (var link = 0; link < ShareLinks.PerRunMax; link++)
        {
            Ok(await Links.AddAsync(Ada, Run, ShareLinks.DaysMax, CancellationToken.None));
        }

        Assert.False((await Links.AddAsync(Ada, Run, 1, CancellationToken.None)).IsOk(out _, out _));
    }
}

public sealed class ShareLinksOnSqliteTests() : ShareLinksConformance(DatabaseEngine.Sqlite);

public sealed class ShareLinksOnPostgresTests() : ShareLinksConformance(DatabaseEngine.PostgreSql);

public abstract class IdempotencyKeysConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private IdempotencyKeys Keys => new(Database, Time);

    [Fact]
    public async Task OneKey_IsOneRun_HoweverManyAskAtOnce()
    {
        var request = "{}"u8.ToArray();
        var runs = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => Ok(await Keys.ClaimAsync(Ada, "a key", request, CancellationToken.None))));
        Assert.Single(runs.Distinct());
        Assert.NotEqual(runs[0], Ok(await Keys.ClaimAsync(Ben, "a key", request, CancellationToken.None)));
        Assert.NotEqual(runs[0], Ok(await Keys.ClaimAsync(Ada, "another key", request, CancellationToken.None)));
        Assert.NotEqual(Ok(await Keys.ClaimAsync(Ada, null, request, CancellationToken.None)), Ok(await Keys.ClaimAsync(Ada, null, request, CancellationToken.None)));
        Assert.False((await Keys.ClaimAsync(Ada, "a key", "{\"other\":1}"u8.ToArray(), CancellationToken.None)).IsOk(out _, out _));
        Assert.False((await Keys.ClaimAsync(Ada, new string('x', IdempotencyKeys.LengthMax + 1), request, CancellationToken.None)).IsOk(out _, out _));
        Time.Advance(IdempotencyKeys.Life + TimeSpan.FromSeconds(1));
        Assert.NotEqual(runs[0], Ok(await Keys.ClaimAsync(Ada, "a key", request, CancellationToken.None)));
    }
}

public sealed class IdempotencyKeysOnSqliteTests() : IdempotencyKeysConformance(DatabaseEngine.Sqlite);

public sealed class IdempotencyKeysOnPostgresTests() : IdempotencyKeysConformance(DatabaseEngine.PostgreSql);

public abstract class ProtectionKeysConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    [Fact]
    public void AKey_IsReadByEveryNode()
    {
        var one = new ProtectionKeys(Database, Time);
        one.StoreElement(new XElement("key", new XAttribute("id", 1)), "key-1");
        one.StoreElement(new XElement("key", new XAttribute("id", 2)), "key-1");
        Assert.Equal("1", Assert.Single(new ProtectionKeys(Database, Time).GetAllElements()).Attribute("id")?.Value);
    }
}

public sealed class ProtectionKeysOnSqliteTests() : ProtectionKeysConformance(DatabaseEngine.Sqlite);

public sealed class ProtectionKeysOnPostgresTests() : ProtectionKeysConformance(DatabaseEngine.PostgreSql);
