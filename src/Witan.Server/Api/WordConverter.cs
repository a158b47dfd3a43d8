using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Server.Api;

/// <summary>Writes a word of a list of words as the API writes everything: in camel case, and never as a number.</summary>
internal sealed class WordConverter() : JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
