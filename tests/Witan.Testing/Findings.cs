namespace Witan.Testing;

/// <summary>What a check found, told in full: the lists of assertions end after a few characters.</summary>
public static class Findings
{
    /// <summary>Fails the test when there is any, with one line for each.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    public static void RequireNone(IEnumerable<string> findings)
    {
        var lines = findings.ToList();
        if (lines.Count > 0)
        {
            throw new InvalidOperationException($"{lines.Count} found:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
        }
    }
}
