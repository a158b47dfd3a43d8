using System.Text.RegularExpressions;
using Witan.Kernel.Results;
using Witan.Server.Security;

namespace Witan.Server.SignIn;

/// <summary>What users' ids, names, addresses and passwords may be. Pure.</summary>
public static partial class AccountRules
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLengthMax = 200;

    /// <summary>The most characters of an e-mail address (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int EmailLengthMax = 254;

    /// <summary>The fewest characters of a password (NIST SP 800-63B-4, 3.1.1.2: 15 where it is the only factor; 12 here, with lock-out and an optional code).</summary>
    public const int PasswordLengthMin = 12;

    /// <summary>The most characters of a password, so that hashing has a bound.</summary>
    public const int PasswordLengthMax = 200;

    /// <summary>Says what is wrong with an id; null when nothing is.</summary>
    /// <param name="id">The id.</param>
    public static Refusal? IdFault(string? id) => id is not null && IdForm().IsMatch(id)
        ? null
        : new InvalidInput("A user's id has 2 to 64 of a to z, 0 to 9, dot, dash and underscore, and begins with a letter or a digit.");

    /// <summary>Says what is wrong with a name; null when nothing is.</summary>
    /// <param name="name">The name.</param>
    public static Refusal? NameFault(string? name) => string.IsNullOrWhiteSpace(name) || name.Length > NameLengthMax || name.Any(char.IsControl)
        ? new InvalidInput($"A name has 1 to {NameLengthMax} characters.")
        : null;

    /// <summary>Says what is wrong with an e-mail address; null when nothing is, or there is none.</summary>
    /// <param name="email">The address.</param>
    public static Refusal? EmailFault(string? email) => email is null || (email.Length <= EmailLengthMax && EmailForm().IsMatch(email))
        ? null
        : new InvalidInput($"'{(email.Length > 60 ? email[..60] + "…" : email)}' is no e-mail address of at most {EmailLengthMax} characters.");

    /// <summary>Says what is wrong with a password; null when nothing is. Only its length and what everybody would try are looked at.</summary>
    /// <param name="password">The password.</param>
    /// <param name="id">The user's id, which the password must not be.</param>
    public static Refusal? PasswordFault(string? password, string id) => password switch
    {
        null or { Length: < PasswordLengthMin } => new InvalidInput($"A password has at least {PasswordLengthMin} characters. Four words are easier to keep than eight signs."),
        { Length: > PasswordLengthMax } => new InvalidInput($"A password has at most {PasswordLengthMax} characters."),
        _ when password.Distinct().Count() < 5 || password.Contains(id, StringComparison.OrdinalIgnoreCase) && password.Length < id.Length + PasswordLengthMin =>
            new InvalidInput("This password is too easy to guess: it repeats few characters, or the user's id with little beside it."),
        _ => null,
    };

    /// <summary>Says what is wrong with a role's word; null when nothing is.</summary>
    /// <param name="role">The word.</param>
    public static Refusal? RoleFault(string? role) => Roles.Find(role) is null ? new InvalidInput($"A role is one of {string.Join(", ", Roles.Words)}.") : null;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A[^@\s\p{C}]+@[^@\s\p{C}]+\.[^@\s\p{C}]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();
}
