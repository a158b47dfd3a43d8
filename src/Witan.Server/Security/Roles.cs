namespace Witan.Server.Security;

/// <summary>The words of roles and scopes, as they are stored and sent.</summary>
public static class Roles
{
    /// <summary>Gets the words of all roles, the least first.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<Role>().Select(Word)];

    /// <summary>Gets the words of all scopes that stand for one thing.</summary>
    public static IReadOnlyList<string> ScopeWords { get; } = [.. Singles.Select(Word)];

    private static IEnumerable<Scope> Singles => Enum.GetValues<Scope>().Where(scope => scope is not (Scope.None or Scope.All));

    /// <summary>Gets a role's word.</summary>
    /// <param name="role">The role.</param>
    public static string Word(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Reads a role's word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The role; null for a word that names none.</returns>
    public static Role? Find(string? word) => Enum.GetValues<Role>().Where(role => Word(role) == word).Select(role => (Role?)role).FirstOrDefault();

    /// <summary>Writes scopes as words with blanks between them.</summary>
    /// <param name="scopes">The scopes.</param>
    public static string ScopeText(Scope scopes) => string.Join(' ', ScopesOf(scopes));

    /// <summary>Lists the words of scopes.</summary>
    /// <param name="scopes">The scopes.</param>
    public static IReadOnlyList<string> ScopesOf(Scope scopes) => [.. Singles.Where(scope => scopes.HasFlag(scope)).Select(Word)];

    /// <summary>Reads scopes.</summary>
    /// <param name="words">Their words.</param>
    /// <returns>The scopes; null when a word names none, or there is no word.</returns>
    public static Scope? FindScopes(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = Scope.None;
        foreach (var word in words)
        {
            var found = Singles.Where(scope => Word(scope) == word).FirstOrDefault();
            if (found == Scope.None)
            {
                return null;
            }

            all |= found;
        }

        return all == Scope.None ? null : all;
    }

    private static string Word(Scope scope) => scope.ToString().ToLowerInvariant();
}
