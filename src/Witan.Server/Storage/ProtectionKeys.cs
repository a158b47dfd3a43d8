using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Server.Storage;

/// <summary>Keeps the keys that guard forms in the database, so that every node reads what another wrote.</summary>
/// <remarks>They are the installation's, and stand under its own tenant. What is signed with them lives for hours; no cookie or token rests on them.</remarks>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ProtectionKeys(IDatabase database, TimeProvider time) : IXmlRepository
{
    /// <summary>The most keys that are read: one is made in three months.</summary>
    public const int ListLimit = 1_000;

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // The framework asks without a task, at the start and once a day.
        var texts = Task.Run(() => database.ReadAsync(
            TenantContext.Local, session => session.QueryAsync<string>(ProtectionKeySql.List, new { limit = ListLimit }), CancellationToken.None)).GetAwaiter().GetResult();
        return [.. texts.Select(text => XElement.Parse(text))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var key = new { id = friendlyName, content = element.ToString(SaveOptions.DisableFormatting), at = time.GetUtcNow().ToUnixTimeMilliseconds() };
        Task.Run(() => database.WriteAsync(TenantContext.Local, session => session.ExecuteAsync(ProtectionKeySql.Insert, key), CancellationToken.None)).GetAwaiter().GetResult();
    }
}
