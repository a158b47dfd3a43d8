using System.ComponentModel;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Documents;
using Witan.Server.Api.Description;
using Witan.Server.Api.Sessions;
using Witan.Server.Documents;
using Witan.Server.Security;

namespace Witan.Server.Api.Documents;

/// <summary>Documents that are sent once, and deliberated by their ids.</summary>
internal static class DocumentRoutes
{
    private const int PageDefault = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        var reads = new RouteRule(Role.Viewer, Scope.Read);
        var changes = new RouteRule(Role.Member, Scope.Run) { AuditsItself = true };
        api.MapPost("/documents", AddAsync).TakesKey().TakesBytes(TextDecoder.BytesMax + DocumentUpload.OverheadBytesMax)
            .WithMetadata(new RawBody("The document's bytes; of a form its one file.", "text/plain", "text/markdown", DocumentUpload.AnyBytes, DocumentUpload.Form))
            .Rule(changes with { Audit = "document.added" }, "AddDocument", "Keeps a document of up to 1 MiB: the body as it is, with its name in the address, or the one file of a form.")
            .Produces<StoredDocument>(StatusCodes.Status201Created).Produces<StoredDocument>();
        api.MapGet("/documents", ListAsync).Rule(reads, "ListDocuments", "Lists documents, the newest first.").Produces<ListOf<StoredDocument>>();
        api.MapGet("/documents/{id}", GetAsync).Rule(reads, "GetDocument", "Shows a document without its content.").Produces<StoredDocument>();
        api.MapGet("/documents/{id}/content", ContentAsync).Rule(reads, "GetDocumentContent", "Gets a document as it was sent.").Produces<string>(StatusCodes.Status200OK, DocumentUpload.AnyBytes);
        api.MapDelete("/documents/{id}", RemoveAsync).Rule(changes with { Audit = "document.removed" }, "RemoveDocument", "Removes a document; deliberations that were given it keep their copies.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, DocumentStore store, IdempotencyKeys keys, Caller caller, [Description("The name that citations use; of a form's file its own when none is given.")] string? name, CancellationToken cancellationToken)
    {
        if (!DocumentUpload.IsTaken(http.Request))
        {
            return Problems.Of(
                StatusCodes.Status415UnsupportedMediaType,
                $"A document is sent as the body, with Content-Type: text/markdown, text/plain or {DocumentUpload.AnyBytes} and ?name=plan.md, or as the file of a form ({DocumentUpload.Form}).");
        }

        if (!(await DocumentUpload.ReadAsync(http.Request, name, cancellationToken)).IsOk(out var document, out var refusal))
        {
            return Problems.Of(refusal);
        }

        if (document.Content.Length > TextDecoder.BytesMax)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, TextDecoder.TooLarge(document.Name, document.Content.Length).Message);
        }

        if (DocumentStore.FaultOf(document) is { } fault)
        {
            return Problems.Of(fault);
        }

        return (await keys.ClaimAsync(caller.Own, http.Request.Headers[IdempotencyKeys.Header], AskedFor(document), cancellationToken)).IsOk(out var id, out refusal)
            && (await store.AddAsync(caller.Own, id.Value, document, cancellationToken)).IsOk(out var kept, out refusal)
            ? Shown(http, kept)
            : Problems.Of(refusal);
    }

    private static async Task<IResult> ListAsync(DocumentStore store, Caller caller, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > SessionReads.PageMax)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {SessionReads.PageMax}."));
        }

        if (cursor is not null && !(cursor.Length == RunId.Length && RunId.TryParsePrefix(cursor, out _)))
        {
            return Problems.Of(new InvalidInput("The cursor is not one that a page gave."));
        }

        var most = limit ?? PageDefault;
        var found = await store.ListAsync(caller.Reading, most + 1, cursor, cancellationToken);
        var page = found.Take(most).ToList();
        return Results.Json(new ListOf<StoredDocument>(page, found.Count > most ? page[^1].Id : null), ApiJson.Default.ListOfStoredDocument);
    }

    private static async Task<IResult> GetAsync(DocumentStore store, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await store.FindAsync(caller.Reading, id, cancellationToken), ApiJson.Default.StoredDocument);

    /// <summary>As bytes and to be saved, whatever its sender called it: a browser runs none of it.</summary>
    private static async Task<IResult> ContentAsync(DocumentStore store, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await store.ReadAsync(caller.Reading, id, cancellationToken), document => Results.Bytes(document.Content, DocumentUpload.AnyBytes, document.Name));

    private static async Task<IResult> RemoveAsync(DocumentStore store, Caller caller, string id, CancellationToken cancellationToken) =>
        await store.RemoveAsync(caller.Steering, id, cancellationToken) ? Results.NoContent() : Problems.Of(new NotFound("There is no such document, or it is not yours to remove."));

    private static IResult Shown(HttpContext http, DocumentKept kept)
    {
        http.Response.Headers.Location = $"{ApiRoutes.Prefix}/documents/{kept.Document.Id}";
        return Results.Json(kept.Document, ApiJson.Default.StoredDocument, statusCode: kept.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Of a name and bytes that differ the text differs: a name holds no zero.</summary>
    private static byte[] AskedFor(NewDocument document) => [.. Encoding.UTF8.GetBytes("document\0" + document.Name), 0, .. document.Content];
}
