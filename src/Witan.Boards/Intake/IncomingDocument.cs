namespace Witan.Boards.Intake;

/// <summary>A file as the edge read it.</summary>
/// <param name="Name">The name that citations use.</param>
/// <param name="Content">The bytes.</param>
public sealed record IncomingDocument(string Name, byte[] Content);
