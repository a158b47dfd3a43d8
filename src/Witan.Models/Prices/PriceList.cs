using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Witan.Models.Prices;

/// <summary>What models cost: those that the program knows, and those that the settings name. The settings go first.</summary>
public sealed class PriceList
{
    private const string Resource = "Witan.Models.Prices.prices.json";

    private readonly Dictionary<string, ModelPrice> _prices;

    private PriceList(string asOf, Dictionary<string, ModelPrice> prices)
    {
        AsOf = asOf;
        _prices = prices;
    }

    /// <summary>Gets the prices that the program knows.</summary>
    public static PriceList BuiltIn { get; } = Read();

    /// <summary>Gets the day on which the program's own prices were written down, as yyyy-MM-dd.</summary>
    public string AsOf { get; }

    /// <summary>Gets the models that have a price.</summary>
    public IEnumerable<string> Models => _prices.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds a model's price; null when nobody named one. A name with a date behind it, such as model-20250929, has the price of the name without.</summary>
    /// <param name="model">The model, as the provider names it.</param>
    public ModelPrice? Find(string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _prices.GetValueOrDefault(model) ?? _prices.GetValueOrDefault(WithoutDate(model));
    }

    /// <summary>Makes a list in which other prices go first.</summary>
    /// <param name="prices">The prices by model.</param>
    public PriceList With(IReadOnlyDictionary<string, ModelPrice> prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var all = new Dictionary<string, ModelPrice>(_prices, StringComparer.Ordinal);
        foreach (var (model, price) in prices)
        {
            all[model] = price;
        }

        return new PriceList(AsOf, all);
    }

    /// <summary>Cuts -20250929 or -2025-09-29 off a name.</summary>
    private static string WithoutDate(string model)
    {
        foreach (var format in new[] { "-yyyyMMdd", "-yyyy-MM-dd" })
        {
            if (model.Length > format.Length && DateOnly.TryParseExact(model.AsSpan(model.Length - format.Length + 1), format.AsSpan(1), CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                && model[^format.Length] == '-')
            {
                return model[..^format.Length];
            }
        }

        return model;
    }

    private static PriceList Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The prices are missing from the program.");
        var file = JsonSerializer.Deserialize(stream, PriceJson.Default.PriceFile) ?? throw new InvalidOperationException("The prices are empty.");
        return new PriceList(file.AsOf, new(file.Models, StringComparer.Ordinal));
    }
}
