namespace Witan.Server.Documents;

/// <summary>A document to be kept.</summary>
/// <param name="Name">The name that citations use.</param>
/// <param name="MediaType">What its sender says that it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NewDocument(string Name, string MediaType, byte[] Content);
