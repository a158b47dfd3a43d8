using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Results;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.Settings;

namespace Witan.Server.Api.Settings;

/// <summary>With which settings the server started. They are changed where they stand: in the file, the environment, or the command that starts it.</summary>
internal static class SettingRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var reads = new RouteRule(Role.Operator, Scope.Manage) { OfInstallation = true };
        api.MapGet("/settings", List).Rule(reads, "ListSettings", "Lists every setting: its value, from where it has it, what it takes and means, and whether a change takes a restart.").Produces<ListOf<ServerSetting>>();
        api.MapGet("/settings/{id}", Get).Rule(reads, "GetSetting", "Shows a setting.").Produces<ServerSetting>();
    }

    private static IResult List(ServerParts parts, [Description("Only those whose names begin so, such as server.")] string? prefix) => Results.Json(
        new ListOf<ServerSetting>([.. parts.Settings.Where(setting => prefix is null || setting.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))]), ApiJson.Default.ListOfServerSetting);

    private static IResult Get(ServerParts parts, string id) => parts.Settings.FirstOrDefault(setting => setting.Key == id) is { } setting
        ? Results.Json(setting, ApiJson.Default.ServerSetting)
        : Problems.Of(new NotFound("There is no such setting. /api/v1/settings lists them all."));
}
