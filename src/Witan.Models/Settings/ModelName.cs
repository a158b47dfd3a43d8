namespace Witan.Models.Settings;

/// <summary>A model as the settings name it: provider/model, or the built-in analyst.</summary>
/// <param name="Provider">The provider; null for the built-in analyst.</param>
/// <param name="Model">The model, as its provider names it; it may hold slashes of its own.</param>
public sealed record ModelName(string? Provider, string Model)
{
    /// <summary>How the settings name the built-in analyst.</summary>
    public const string Analyst = "analyst";

    /// <summary>Gets whether it is the built-in analyst.</summary>
    public bool IsAnalyst => Provider is null;

    /// <summary>Reads a name; null when it is none.</summary>
    /// <param name="text">The name.</param>
    public static ModelName? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == Analyst)
        {
            return new ModelName(null, Analyst);
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 ? new ModelName(text[..slash], text[(slash + 1)..]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Provider is null ? Analyst : $"{Provider}/{Model}";
}
