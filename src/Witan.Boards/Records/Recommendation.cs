using Witan.Boards.Deliberation;

namespace Witan.Boards.Records;

/// <summary>The recommendation.</summary>
/// <param name="Option">The id of the option in front; it is recommended when it won the vote.</param>
/// <param name="Text">The option in words, or why none won.</param>
/// <param name="Agreement">How far the minds agree on it.</param>
/// <param name="Confidence">From 0 to 1: the mean confidence of its supporters, lowered by those who are not.</param>
public sealed record Recommendation(string Option, string Text, AgreementLabel Agreement, double Confidence);
