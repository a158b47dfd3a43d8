using System.Globalization;

namespace Witan.Data.Migrations;

/// <summary>How far to go: every module to at most a number, or one module to it.</summary>
/// <param name="Module">The module; null for all.</param>
/// <param name="Number">The number of the last migration that is to stand; 0 for none.</param>
public sealed record MigrationTarget(string? Module, int Number)
{
    /// <summary>Gets the program's own version: every migration that it knows.</summary>
    public static MigrationTarget Latest { get; } = new(null, int.MaxValue);

    /// <summary>Reads <c>N</c> or <c>MODULE:N</c>; null when it is neither.</summary>
    /// <param name="text">The text.</param>
    public static MigrationTarget? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && colon != 0
            ? new MigrationTarget(colon < 0 ? null : text[..colon], number)
            : null;
    }

    /// <summary>Says whether a migration is to stand; one of another module than the one named stays as it is.</summary>
    internal bool Wants(Migration migration, bool applied) =>
        Module is not null && Module != migration.Module ? applied : migration.Number <= Number;
}
