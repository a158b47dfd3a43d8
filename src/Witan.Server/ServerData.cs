using System.Reflection;
using Witan.Data.Model;
using Witan.Server.Storage;

namespace Witan.Server;

/// <summary>What this module keeps.</summary>
public static class ServerData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "server",
        Assembly.GetExecutingAssembly(),
        new Table("credentials", TableScope.User, TableRights.All, Table.TenantColumn, Table.UserColumn),
        new Table("sign_ins", TableScope.User, TableRights.All, Table.TenantColumn, "sign_in_id") { IsLarge = true },
        new Table("api_tokens", TableScope.User, TableRights.Keep, Table.TenantColumn, "token_id") { IsLarge = true },
        new Table("invitations", TableScope.Tenant, TableRights.All, Table.TenantColumn, "invitation_id") { IsLarge = true },
        new Table("share_links", TableScope.User, TableRights.Keep, Table.TenantColumn, "link_id") { IsLarge = true },
        new Table("protection_keys", TableScope.Tenant, TableRights.Append, Table.TenantColumn, "key_id"),
        new Table("idempotency_keys", TableScope.User, TableRights.All, Table.TenantColumn, Table.UserColumn, "key_hash") { IsLarge = true },
        new Table("documents", TableScope.User, TableRights.All, Table.TenantColumn, "document_id") { IsLarge = true },
        new Table("feature_flags", TableScope.Tenant, TableRights.Keep, Table.TenantColumn, "flag_name"),
        new Table("jobs", TableScope.Tenant, TableRights.Keep, Table.TenantColumn, "job_name") { StaysHere = true },
        new Table("job_runs", TableScope.Tenant, TableRights.All, Table.TenantColumn, "job_run_id") { StaysHere = true, IsLarge = true }) with
    {
        Remains = new Remains { Remove = [OperatorShareSql.RemoveOfRun] },
    };
}
