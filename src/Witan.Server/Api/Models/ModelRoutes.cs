using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Models.Minds;
using Witan.Models.Settings;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Models;

/// <summary>Which models answer for the tenant.</summary>
internal static class ModelRoutes
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/models", List)
        .Rule(new RouteRule(Role.Viewer, Scope.Read), "ListModels", "Lists the models of each role, in the order in which they are asked.").Produces<ListOf<ModelLine>>();

    private static IResult List(ServerParts parts, Caller caller) => Results.Json(
        new ListOf<ModelLine>([.. Enum.GetValues<ModelRole>().SelectMany(role => parts.Models.ModelsOf(caller.Tenant, role).Select((name, index) => Line(parts.Models, role, index + 1, name)))]),
        ApiJson.Default.ListOfModelLine);

    private static ModelLine Line(ModelSettings settings, ModelRole role, int place, ModelName name)
    {
        var price = name.Provider is null ? null : settings.PriceOf(name);
        return new ModelLine(
            role.ToString().ToLowerInvariant(), place, name.ToString(), name.Provider is not null, price is { IsFree: false } ? price.Input : null, price is { IsFree: false } ? price.Output : null);
    }
}
