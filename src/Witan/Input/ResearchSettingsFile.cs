namespace Witan.Input;

/// <summary>The part <c>research</c> of the settings file.</summary>
internal sealed record ResearchSettingsFile
{
    /// <summary>Gets how boards search the web; null for not at all.</summary>
    public WebResearchFile? Web { get; init; }
}
