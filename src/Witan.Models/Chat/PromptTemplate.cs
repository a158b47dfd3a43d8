using System.Text;
using Witan.Models.Documents;

namespace Witan.Models.Chat;

/// <summary>A prompt of a file, with named places. Immutable, and checked when it is made: what is wrong with a file shows before anybody is asked.</summary>
/// <remarks>What is put into a place is not looked at again: a document that speaks of <c>{{places}}</c> opens none.</remarks>
/// <typeparam name="TValues">What it is filled from.</typeparam>
public sealed class PromptTemplate<TValues>
{
    private const string Opens = "{{";
    private const string Closes = "}}";

    private readonly string _file;
    private readonly List<(string Text, PromptField<TValues>? Field)> _parts = [];

    /// <summary>Initializes a new instance of the <see cref="PromptTemplate{TValues}"/> class.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="fields">The places that it must have, each at least once, and no other.</param>
    /// <exception cref="PromptException">It has a place that is not known, lacks one, does not close one, or has a lasting place behind a variable one.</exception>
    public PromptTemplate(string file, string text, params IReadOnlyList<PromptField<TValues>> fields)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fields);
        _file = file;
        Parse(text, fields.ToDictionary(field => field.Name, StringComparer.Ordinal));
        if (fields.FirstOrDefault(field => _parts.TrueForAll(part => part.Field != field)) is { } missing)
        {
            throw new PromptException($"The prompt '{file}' has no {Opens}{missing.Name}{Closes}, and what belongs there would be left out. Add it.");
        }

        if (_parts.Select(part => part.Field).OfType<PromptField<TValues>>().SkipWhile(field => !field.IsVariable).FirstOrDefault(field => !field.IsVariable) is { } late)
        {
            throw new PromptException($"The prompt '{file}' has {Opens}{late.Name}{Closes} behind a place that varies from call to call. What lasts comes first.");
        }
    }

    /// <summary>Fills every place.</summary>
    /// <param name="values">What with.</param>
    /// <exception cref="PromptException">There is nothing for a place.</exception>
    public string Fill(TValues values)
    {
        var filled = new StringBuilder();
        foreach (var (text, field) in _parts)
        {
            filled.Append(text);
            if (field is not null)
            {
                filled.Append(ValueOf(field, values));
            }
        }

        return filled.ToString();
    }

    private string ValueOf(PromptField<TValues> field, TValues values) => field.Value(values) switch
    {
        null or "" => throw new PromptException($"There is nothing to put into {Opens}{field.Name}{Closes} of the prompt '{_file}'."),
        { } value => field.IsQuoted ? DocumentPrompt.Number(value) : value,
    };

    private void Parse(string text, Dictionary<string, PromptField<TValues>> fields)
    {
        var at = 0;
        while (text.IndexOf(Opens, at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = text.IndexOf(Closes, open, StringComparison.Ordinal);
            var name = close < 0 ? null : text[(open + Opens.Length)..close].Trim();
            if (name is null || !name.All(char.IsAsciiLetterOrDigit) || name.Length == 0)
            {
                throw new PromptException($"The prompt '{_file}' opens a place in line {LineOf(text, open)} that is none: it takes {Opens}name{Closes}.");
            }

            _parts.Add((text[at..open], fields.GetValueOrDefault(name)
                ?? throw new PromptException($"The prompt '{_file}' has {Opens}{name}{Closes} in line {LineOf(text, open)}, which is not known. {Known(fields)}")));
            at = close + Closes.Length;
        }

        _parts.Add((text[at..], null));
    }

    private static string Known(Dictionary<string, PromptField<TValues>> fields) => fields.Count == 0
        ? "It takes no places."
        : $"There are: {string.Join(", ", fields.Keys.Order(StringComparer.Ordinal))}.";

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
