using System.Text.RegularExpressions;

namespace Witan.Boards.Webhooks;

/// <summary>Where webhooks go, and how.</summary>
public sealed partial record WebhookSettings
{
    /// <summary>The most targets.</summary>
    public const int TargetsMax = 10;

    /// <summary>Gets the targets; none by default.</summary>
    public IReadOnlyList<WebhookTarget> Targets { get; init; } = [];

    /// <summary>Gets whether addresses may be asked that belong to the machine's own link, the cloud's metadata among them.</summary>
    /// <value>False.</value>
    public bool AllowLinkLocal { get; init; }

    /// <summary>Gets how long a target may take to answer.</summary>
    /// <value>10 s. From 1 to 25 s, below the time that the outbox gives a sender.</value>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>Tells everything that is wrong with the settings.</summary>
    /// <returns>One sentence for each fault; empty when all is right.</returns>
    public IReadOnlyList<string> FindFaults()
    {
        var faults = new List<string>();
        if (Targets.Count > TargetsMax)
        {
            faults.Add($"{Targets.Count} targets are too many; {TargetsMax} are the most.");
        }

        if (TimeoutSeconds is < 1 or > 25)
        {
            faults.Add("timeoutSeconds is from 1 to 25.");
        }

        faults.AddRange(Targets.GroupBy(target => target.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"Two targets are named '{group.Key}'."));
        faults.AddRange(Targets.SelectMany(FaultsOf));
        return faults;
    }

    private static IEnumerable<string> FaultsOf(WebhookTarget target)
    {
        if (!Name().IsMatch(target.Name))
        {
            yield return $"'{target.Name}' cannot be a target's name: 1 to 32 lower-case letters, digits and hyphens.";
        }

        if (target.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" })
        {
            yield return $"The target '{target.Name}' needs a url with http or https, and without a user's name or a password in it.";
        }

        if (string.IsNullOrWhiteSpace(target.SecretVariable))
        {
            yield return $"The target '{target.Name}' needs a secretVariable: the name of the environment variable that holds its secret.";
        }
    }

    [GeneratedRegex("^[a-z0-9-]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
