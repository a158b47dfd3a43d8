namespace Witan.Server.Api.Description;

/// <summary>A body that a route reads by itself, for the description.</summary>
/// <remarks>Not the framework's own metadata, by which it would turn other types away before anybody has looked who asks.</remarks>
/// <param name="Means">What it holds.</param>
/// <param name="MediaTypes">In which forms it is taken.</param>
internal sealed record RawBody(string Means, params string[] MediaTypes);
