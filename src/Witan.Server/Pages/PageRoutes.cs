using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Server.Security;

namespace Witan.Server.Pages;

/// <summary>The few pages that come before everything else: signing in, and what a link that works once opens. They hold no data; their script asks the API.</summary>
internal static class PageRoutes
{
    private static readonly RouteRule Anybody = new(null, Scope.None);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Add(routes, "/", "home.html", "text/html; charset=utf-8");
        Add(routes, "/sign-in", "sign-in.html", "text/html; charset=utf-8");
        Add(routes, "/welcome", "welcome.html", "text/html; charset=utf-8");
        Add(routes, "/pages/style.css", "style.css", "text/css; charset=utf-8");
        Add(routes, "/pages/pages.js", "pages.js", "text/javascript; charset=utf-8");
    }

    private static void Add(IEndpointRouteBuilder routes, string path, string file, string type)
    {
        var content = Read(file);
        routes.MapGet(path, () => Results.Bytes(content, type)).WithMetadata(Anybody).ExcludeFromDescription();
    }

    private static byte[] Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Witan.Server.Pages.{file}") ?? throw new InvalidOperationException($"The page {file} is not in the program.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
