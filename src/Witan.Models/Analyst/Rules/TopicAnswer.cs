using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>What one place in a document says to a topic.</summary>
/// <param name="Document">The document.</param>
/// <param name="Statement">The place.</param>
/// <param name="IsAddressed">Whether it deals with the topic; otherwise it says that nothing is done or decided.</param>
/// <param name="IsOwnPlace">Whether it is the topic's own section or labelled line, and not a mention in other text.</param>
/// <param name="IsTotal">Whether a denial is the whole sentence: "No tests are planned."</param>
internal sealed record TopicAnswer(ParsedDocument Document, Statement Statement, bool IsAddressed, bool IsOwnPlace, bool IsTotal);
