using System.CommandLine;
using Witan.Data.Backup;
using Witan.Input;

namespace Witan.Commands.Db;

/// <summary>Where the key of a backup comes from. Never from the command line itself, which other users of the machine can read.</summary>
internal sealed class BackupKeyOptions
{
    /// <summary>The variable that may hold the passphrase.</summary>
    public const string PassphraseVariable = "WITAN_BACKUP_PASSPHRASE";

    private readonly Option<string?> _keyFile = new("--key-file") { Description = "Encrypt with this file's content (32 bytes at least).", HelpName = "FILE" };
    private readonly Option<string?> _passphraseFile = new("--passphrase-file") { Description = $"Encrypt with the passphrase in this file's first line; or set {PassphraseVariable}.", HelpName = "FILE" };

    /// <summary>The argument that names the backup itself.</summary>
    public static Argument<string> File(string description)
    {
        var file = new Argument<string>("FILE") { Description = description };
        file.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("FILE is empty. Name the backup.");
            }
        });
        return file;
    }

    public void AddTo(Command command)
    {
        command.Add(_keyFile);
        command.Add(_passphraseFile);
    }

    /// <summary>Reads the key; null when none was given.</summary>
    /// <exception cref="SettingsException">Two were given, or one cannot be used.</exception>
    public ArchiveKey? Read(ParseResult parsed)
    {
        var keyFile = parsed.GetValue(_keyFile);
        var passphraseFile = parsed.GetValue(_passphraseFile);
        if (keyFile is not null && passphraseFile is not null)
        {
            throw new SettingsException("Both --key-file and --passphrase-file were given. Give one of them.");
        }

        try
        {
            return keyFile is not null ? ArchiveKey.FromKeyFile(System.IO.File.ReadAllBytes(keyFile))
                : (passphraseFile is not null ? System.IO.File.ReadLines(passphraseFile).FirstOrDefault(string.Empty) : Environment.GetEnvironmentVariable(PassphraseVariable)) is { Length: > 0 } passphrase
                    ? ArchiveKey.FromPassphrase(passphrase)
                    : passphraseFile is null ? null : throw new SettingsException($"The first line of {passphraseFile} is empty. It must hold the passphrase.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"The key cannot be used: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", error);
        }
    }
}
