using System.CommandLine;

namespace Witan.Commands;

/// <summary>Names a command as it is typed.</summary>
internal static class CommandPath
{
    /// <summary>Gets the words behind <c>witan</c>, such as <c>audit verify</c>; nothing for the program itself.</summary>
    /// <param name="command">The command.</param>
    public static string Of(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return command is RootCommand ? string.Empty
            : parent is null or RootCommand ? command.Name
            : $"{Of(parent)} {command.Name}";
    }
}
