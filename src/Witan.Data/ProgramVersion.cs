using System.Reflection;

namespace Witan.Data;

/// <summary>Which program this is, as backups and records of operations name it.</summary>
public static class ProgramVersion
{
    /// <summary>Gets the version.</summary>
    public static string Text { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
