using Witan.Boards.Records;
using Witan.Data.Files;
using Witan.Kernel.Identity;

namespace Witan.Output;

/// <summary>Writes a record in all its forms.</summary>
internal static class RecordWriter
{
    private const int SlugLengthMax = 40;
    private const string RecordsDirectory = "records";

    /// <summary>Chooses where records go: where somebody said, else <c>records</c> in the data directory.</summary>
    public static string Directory(string dataDirectory, string? outDirectory) => Path.GetFullPath(outDirectory ?? Path.Combine(dataDirectory, RecordsDirectory));

    /// <summary>Writes the three files, all or none.</summary>
    /// <returns>Their full paths: Markdown, JSON, HTML.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(string directory, RunId run, IRecord record, CancellationToken cancellationToken)
    {
        var name = Path.Combine(directory, $"{Slug(record)}-{run}");
        var files = Enum.GetValues<RecordFormat>()
            .Select(format => (Path: $"{name}.{format.ToString().ToLowerInvariant()}", Content: RecordFiles.Render(record, format)))
            .ToList();
        await DurableFiles.WriteAllAsync(files, cancellationToken);
        return [.. files.Select(file => file.Path)];
    }

    /// <summary>Names the file after the first document, else after the question.</summary>
    private static string Slug(IRecord record)
    {
        var given = record.Documents.FirstOrDefault(document => !document.IsRecalled);
        var source = given is null ? record.Question : Path.GetFileNameWithoutExtension(given.Name);
        var characters = source.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var slug = string.Join('-', new string(characters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        slug = slug.Length > SlugLengthMax ? slug[..SlugLengthMax].TrimEnd('-') : slug;
        return slug.Length == 0 ? "record" : slug;
    }
}
