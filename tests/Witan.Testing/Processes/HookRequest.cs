namespace Witan.Testing.Processes;

/// <summary>A webhook that came.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, byte for byte.</param>
public sealed record HookRequest(IReadOnlyDictionary<string, string> Headers, byte[] Body);
