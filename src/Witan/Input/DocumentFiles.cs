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
            var read = await ReadOneAsync(path, TextDecoder.BytesMax, cancellationToken);
            if (!read.IsOk(out var document, out var refusal))
            {
                return refusal;
            }

            documents.Add(document);
        }

        return documents;
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytesMax">The most that is read, in bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The file; <see cref="InvalidInput"/> when it cannot be read or is larger.</returns>
    public static async Task<Result<IncomingDocument>> ReadOneAsync(string path, int bytesMax, CancellationToken cancellationToken)
    {
        if (path == StandardInput)
        {
            await using var input = Console.OpenStandardInput();
            return await ReadStreamAsync("stdin", input, bytesMax, cancellationToken);
        }

        if (Directory.Exists(path))
        {
            return new InvalidInput($"{path} is a directory. Give a file in it.");
        }

        try
        {
            // Read by the name of the file alone: a record is the same wherever its document lies.
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return await ReadStreamAsync(Path.GetFileName(path), file, bytesMax, cancellationToken);
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
    private static async Task<Result<IncomingDocument>> ReadStreamAsync(string name, Stream stream, int bytesMax, CancellationToken cancellationToken)
    {
        var buffer = new byte[bytesMax + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > bytesMax)
        {
            return bytesMax == TextDecoder.BytesMax
                ? TextDecoder.TooLarge(name, stream.CanSeek ? stream.Length : length)
                : new InvalidInput($"{name} has more than {bytesMax / 1024 / 1024} MiB, which is the most.");
        }

        return new IncomingDocument(name, buffer[..length]);
    }
}
