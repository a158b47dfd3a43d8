using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Witan.Server.Api.Documents;

namespace Witan.Server.Api.Description;

/// <summary>Completes the description that <c>/api/v1/openapi.json</c> gives with what cannot be read from handlers.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    /// <summary>The parameters that many operations have, by name.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["id"] = "Which one.",
        ["link"] = "The id of the link.",
        ["secret"] = "What the link carries.",
        ["limit"] = "The most that are listed.",
        ["cursor"] = "What the page before gave as next.",
        ["after"] = "The sequence after which to begin.",
        ["format"] = "md, json or html.",
        ["status"] = "Only those that stand so.",
        ["protocol"] = "Only those of this protocol.",
        ["q"] = "Only those in whose question this stands.",
    };

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Witan",
            Version = "v1",
            Description = "Puts a decision, a plan or a message before a board of experts. What cannot be taken is answered as RFC 9457 wants it.",
        };
        // Where it was asked, which says nothing of the API: paths begin at the root of whichever server gives this.
        document.Servers = [];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description ??= parameter.Name is { } name ? Parameters.GetValueOrDefault(name) : null;
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RawBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = body.Means,
                Required = true,
                Content = body.MediaTypes.ToDictionary(type => type, type => new OpenApiMediaType { Schema = Schema(type) }, StringComparer.Ordinal),
            };
        }

        foreach (var header in context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestHeader>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Means,
                Required = header.IsRequired,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Schema(string mediaType) => mediaType == DocumentUpload.Form
        ? new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = Bytes() }, Required = new HashSet<string> { "file" } }
        : Bytes();

    private static OpenApiSchema Bytes() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
