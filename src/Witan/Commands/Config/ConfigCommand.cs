using System.CommandLine;

namespace Witan.Commands.Config;

/// <summary><c>witan config</c>: the settings.</summary>
internal static class ConfigCommand
{
    public static Command Build() => new("config", "Show the settings.") { ConfigShowCommand.Build() };
}
