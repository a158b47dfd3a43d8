using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Witan.Kernel.Results;
using Witan.Models.Documents;
using Witan.Server.Documents;

namespace Witan.Server.Api.Documents;

/// <summary>Reads a document from a request: the body as it is, or the one file of a form.</summary>
internal static class DocumentUpload
{
    /// <summary>What a request may take beside its document: the lines that part a form.</summary>
    public const int OverheadBytesMax = 16 * 1024;

    /// <summary>The media type of a form.</summary>
    public const string Form = "multipart/form-data";

    /// <summary>What bodies may be, beside any kind of text.</summary>
    public const string AnyBytes = "application/octet-stream";

    /// <summary>Says whether a request has a form that is read here.</summary>
    public static bool IsTaken(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.Type.Equals("text", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(AnyBytes, StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads it.</summary>
    /// <param name="request">The request, of a form that <see cref="IsTaken"/>.</param>
    /// <param name="name">The name that citations are to use; null for the one that the form gives.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Result<NewDocument>> ReadAsync(HttpRequest request, string? name, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return name is null
                ? new InvalidInput("The document needs a name: add ?name=plan.md to the address.")
                : new NewDocument(name, MediaTypeOf(request.ContentType), await BytesAsync(request.Body, cancellationToken));
        }

        try
        {
            var options = new FormOptions { MultipartBodyLengthLimit = TextDecoder.BytesMax + OverheadBytesMax, ValueCountLimit = 8, KeyLengthLimit = 256, ValueLengthLimit = 1024 };
            var form = await request.ReadFormAsync(options, cancellationToken);
            if (form.Files is not [var file])
            {
                return new InvalidInput($"The form holds {form.Files.Count} files. Send one document with each request.");
            }

            await using var content = file.OpenReadStream();
            return new NewDocument(name ?? LastPart(file.FileName), MediaTypeOf(file.ContentType), await BytesAsync(content, cancellationToken));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new InvalidInput($"The form cannot be read: {fault.Message}");
        }
    }

    /// <summary>Reads one byte more than a document may have, at most: by that the reader sees that it is too large.</summary>
    private static async Task<byte[]> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[TextDecoder.BytesMax + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    /// <summary>The type alone, without what else its sender says; what is no type is any bytes.</summary>
    private static string MediaTypeOf(string? text) =>
        MediaTypeHeaderValue.TryParse(text, out var type) && type.MediaType.Length <= 100 ? type.MediaType.ToString().ToLowerInvariant() : AnyBytes;

    /// <summary>Some browsers send a path: nobody else's directories belong into a citation.</summary>
    private static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
