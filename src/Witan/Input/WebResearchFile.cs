using Witan.Boards.Research;

namespace Witan.Input;

/// <summary>The part <c>research.web</c> of the settings file. What it leaves out has the defaults of <see cref="WebResearchOptions"/>.</summary>
internal sealed record WebResearchFile
{
    /// <summary>Gets who answers: off, searxng or json.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the address.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the name of the environment variable that holds the key.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>Gets the header that carries the key.</summary>
    public string? KeyHeader { get; init; }

    /// <summary>Gets the most results of one search.</summary>
    public int? ResultsMax { get; init; }

    /// <summary>Gets how long a search may take, in seconds.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>Gets the most bytes of an answer.</summary>
    public int? BytesMax { get; init; }

    /// <summary>Gets what one search costs, in US dollars.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Gets the hosts whose pages may be quoted.</summary>
    public IReadOnlyList<string>? Hosts { get; init; }

    /// <summary>Gets whether the endpoint may be an address of the machine's own link.</summary>
    public bool? AllowLinkLocal { get; init; }

    /// <summary>Gets where the list of results is in the answer, for the kind json.</summary>
    public string? ResultsField { get; init; }

    /// <summary>Gets where the title is in a result.</summary>
    public string? TitleField { get; init; }

    /// <summary>Gets where the address is in a result.</summary>
    public string? UrlField { get; init; }

    /// <summary>Gets where the passage is in a result.</summary>
    public string? TextField { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="file">What the file says; null when it says nothing.</param>
    /// <exception cref="SettingsException">The setting <c>research.web</c> cannot be used.</exception>
    public static WebResearchOptions ToOptions(WebResearchFile? file)
    {
        var defaults = new WebResearchOptions();
        if (file is null)
        {
            return defaults;
        }

        if (!Enum.TryParse<WebSearchKind>(file.Kind ?? "off", ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || file.Kind?.All(char.IsAsciiLetter) == false)
        {
            throw new SettingsException($"research.web.kind in {WitanSettings.FileName} takes off, searxng or json, not '{file.Kind}'.");
        }

        var options = new WebResearchOptions
        {
            Kind = kind,
            Endpoint = file.Endpoint,
            KeyVariable = file.KeyVariable,
            KeyHeader = file.KeyHeader ?? defaults.KeyHeader,
            ResultsMax = file.ResultsMax ?? defaults.ResultsMax,
            TimeoutSeconds = file.TimeoutSeconds ?? defaults.TimeoutSeconds,
            BytesMax = file.BytesMax ?? defaults.BytesMax,
            CostUsd = file.CostUsd ?? defaults.CostUsd,
            Hosts = file.Hosts ?? defaults.Hosts,
            AllowLinkLocal = file.AllowLinkLocal ?? defaults.AllowLinkLocal,
            Fields = new WebSearchFields(
                file.ResultsField ?? defaults.Fields.Results, file.TitleField ?? defaults.Fields.Title, file.UrlField ?? defaults.Fields.Url, file.TextField ?? defaults.Fields.Text),
        };
        return options.FindFaults() is { Count: > 0 } faults
            ? throw new SettingsException($"research.web in {WitanSettings.FileName} cannot be used. {string.Join(' ', faults)}")
            : options;
    }
}
