using System.Text.Json;
using Witan.Kernel.Results;

namespace Witan.Boards.Personas;

/// <summary>Reads a persona from a file that somebody wrote.</summary>
public static class PersonaFile
{
    private const int FaultsShownMax = 8;

    /// <summary>Reads and checks it. Every bad field is named.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">What stands in it: JSON in UTF-8, up to <see cref="PersonaLimits.FileBytesMax"/> bytes.</param>
    /// <returns>The persona; <see cref="InvalidInput"/> that says what is wrong.</returns>
    public static Result<Persona> Read(string name, ReadOnlyMemory<byte> content)
    {
        if (content.Length > PersonaLimits.FileBytesMax)
        {
            return new InvalidInput($"{name} has {content.Length:N0} bytes; a persona's file has at most {PersonaLimits.FileBytesMax:N0}.");
        }

        PersonaDraft? draft;
        try
        {
            var text = content.Span;
            draft = JsonSerializer.Deserialize(text.StartsWith("\uFEFF"u8) ? text[3..] : text, PersonasJson.Default.PersonaDraft);
        }
        catch (JsonException error)
        {
            var place = error.LineNumber is { } line ? $"line {line + 1}" : "its beginning";
            var path = error.Path is { Length: > 2 } at ? $", at {at[2..]}" : string.Empty;
            return new InvalidInput($"{name} is no persona: {Plain(error.Message)} ({place}{path}). 'witan persona show CODE --json' shows the fields.");
        }

        if (draft is null)
        {
            return new InvalidInput($"{name} is no persona: it says null. 'witan persona show CODE --json' shows the fields.");
        }

        var persona = draft.ToPersona();
        var missing = draft.Missing().ToList();
        var named = missing.Select(fault => fault.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        List<string> faults = [.. missing, .. PersonaCheck.Faults(persona).Where(fault => !named.Contains(fault.Split(':')[0]))];
        return faults.Count == 0 ? persona : new InvalidInput($"{name} is no persona that can be seated. {Listed(faults)}");
    }

    /// <summary>Puts faults into one line.</summary>
    /// <param name="faults">The faults.</param>
    internal static string Listed(IReadOnlyList<string> faults) =>
        string.Join("; ", faults.Take(FaultsShownMax)) + (faults.Count > FaultsShownMax ? $"; and {faults.Count - FaultsShownMax} more." : ".");

    /// <summary>Keeps the reader's sentence, without the place that it repeats and the names of our types.</summary>
    private static string Plain(string message)
    {
        var sentence = message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.');
        return sentence.StartsWith("The JSON property '", StringComparison.Ordinal) ? $"'{sentence.Split('\'')[1]}' is no field of it"
            : sentence.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "a value has the wrong type"
            : sentence;
    }
}
