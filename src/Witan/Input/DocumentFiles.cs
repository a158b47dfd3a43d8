using Witan.Boards.Intake;
using Witan.Kernel.Results;
using Witan.Models.Documents;

namespace Witan.Input;

/// <summary>Reads the documents that a command line names; <c>-</c> is standard input.</summary>
internal static class DocumentFiles
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInput = "-";

    public static async Task<Result<IReadOnlyList<IncomingDocument>>> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var documents = new List<IncomingDocument>();
        foreach (var path in paths)
        {
            var read = await ReadOneAsync(path, cancellationToken);
            if (!read.IsOk(out var document, out var refusal))
            {
                return refusal;
            }

            documents.Add(document);
        }

        return documents;
    }

    private static async Task<Result<IncomingDocument>> ReadOneAsync(string path, CancellationToken cancellationToken)
    {
        if (path == StandardInput)
        {
            await using var input = Console.OpenStandardInput();
            return await ReadStreamAsync("stdin", input, cancellationToken);
        }

        if (Directory.Exists(path))
        {
            return new InvalidInput($"{path} is a directory. Give a file in it.");
        }

        try
        {
            // Read by the name of the file alone: a record is the same wherever its document lies.
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return await ReadStreamAsync(Path.GetFileName(path), file, cancellationToken);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new InvalidInput($"There is no file {path}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new InvalidInput($"{path} cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Reads one byte more than the limit at most: a device or a pipe may never end.</summary>
    private static async Task<Result<IncomingDocument>> ReadStreamAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[TextDecoder.BytesMax + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > TextDecoder.BytesMax)
        {
            return TextDecoder.TooLarge(name, stream.CanSeek ? stream.Length : length);
        }

        return new IncomingDocument(name, buffer[..length]);
    }
}
