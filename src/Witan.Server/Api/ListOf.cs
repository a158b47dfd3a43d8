namespace Witan.Server.Api;

/// <summary>A list, or a page of one.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">What to send as <c>cursor</c> for the next page; null when this is the last.</param>
public sealed record ListOf<T>(IReadOnlyList<T> Items, string? Next = null);
