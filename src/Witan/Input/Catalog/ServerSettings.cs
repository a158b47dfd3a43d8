using System.Net;
using Witan.Server.Health;
using Witan.Server.Hosting;
using Witan.Server.Jobs;
using Witan.Server.Supervision;

namespace Witan.Input.Catalog;

/// <summary>How the server of a data directory is set up.</summary>
/// <param name="Server">How it listens and what it takes.</param>
/// <param name="Jobs">What it does by itself.</param>
/// <param name="Health">When it is ready.</param>
/// <param name="Supervisor">How it is kept serving.</param>
internal sealed record ServerSettings(ServerOptions Server, JobOptions Jobs, ReadinessOptions Health, SupervisorOptions Supervisor)
{
    /// <summary>Reads them.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">They cannot be used; the message names the key and where it stands.</exception>
    public static ServerSettings Read(string dataDirectory)
    {
        // The whole file first: what is wrong with another section is wrong for the server, too.
        _ = WorkspaceSettings.Read(dataDirectory);
        var file = WitanSettings.ReadFile(dataDirectory);
        var jobs = OptionsSection.Read("jobs", file, new JobOptions(), SettingsJson.Default.JobOptions);
        var supervisor = OptionsSection.Read("supervisor", file, new SupervisorOptions(), SettingsJson.Default.SupervisorOptions);
        if (supervisor.Fault() is { } fault)
        {
            throw new SettingsException($"supervisor in {file.Path} cannot be used: {fault}");
        }

        var server = OptionsSection.Read("server", file, new ServerOptions(), SettingsJson.Default.ServerOptions);
        if (server.TrustedProxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } unknown)
        {
            throw new SettingsException($"server.trustedProxies in {file.Path} takes addresses such as 10.0.0.5, not '{unknown}'.");
        }

        return new ServerSettings(
            server,
            jobs with { BackupDirectory = jobs.BackupDirectory is { Length: > 0 } directory ? Path.GetFullPath(directory, dataDirectory) : null },
            OptionsSection.Read("health", file, new ReadinessOptions(), SettingsJson.Default.ReadinessOptions),
            supervisor);
    }
}
