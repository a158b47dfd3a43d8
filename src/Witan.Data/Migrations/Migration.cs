using System.Security.Cryptography;
using System.Text;

namespace Witan.Data.Migrations;

/// <summary>One numbered change of a module's tables.</summary>
/// <param name="Module">The module that owns the tables.</param>
/// <param name="Number">The number, from 1, without gaps.</param>
/// <param name="Name">What it does, from the file's name.</param>
/// <param name="Up">The statements that make the change.</param>
/// <param name="Down">The statements that take it back.</param>
public sealed record Migration(string Module, int Number, string Name, Script Up, Script Down)
{
    /// <summary>Gets the SHA-256 of what runs up on an engine, hex: a migration that ran once is never edited.</summary>
    /// <param name="engine">The engine.</param>
    public string Checksum(DatabaseEngine engine) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Up.For(engine))));

    /// <inheritdoc/>
    public override string ToString() => $"{Module} {Number} ({Name})";
}
