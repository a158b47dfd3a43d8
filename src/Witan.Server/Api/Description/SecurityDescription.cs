using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Witan.Server.Security;

namespace Witan.Server.Api.Description;

/// <summary>Says in the description how a request is signed in, and what each operation takes of whoever asks.</summary>
internal sealed class SecurityDescription : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Bearer = "bearer";
    private const string Cookie = "cookie";

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "What a program signs in with: made at POST /api/v1/me/tokens." },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = SignInCookie.Plain,
                Description = $"What a browser signs in with; over TLS its name is {SignInCookie.Guarded}. Changing requests also send X-Witan-Antiforgery.",
            },
        };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteRule>().LastOrDefault() is { Role: { } role } rule)
        {
            operation.Security = [Requirement(Cookie, context.Document)];
            if (!rule.PersonsOnly)
            {
                operation.Security.Insert(0, Requirement(Bearer, context.Document));
            }

            operation.Description = Needs(role, rule);
        }

        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument? document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static string Needs(Role role, RouteRule rule) => string.Concat(
        $"Takes the role {Roles.Word(role)} or a higher one",
        rule.PersonsOnly ? ", and a person: no token" : rule.Scope == Security.Scope.None ? string.Empty : $", and of a token the scope {Roles.ScopeText(rule.Scope)}",
        rule.OfInstallation ? ". Of the installation's own tenant alone." : ".");
}
