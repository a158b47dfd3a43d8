using System.Security.Cryptography;
using Witan.Kernel.Results;
using Witan.Models.Documents;

namespace Witan.Boards.Intake;

/// <summary>Checks what a board is given. Pure.</summary>
public static class BriefIntake
{
    /// <summary>The longest question, in characters.</summary>
    public const int QuestionLengthMax = 10_000;

    /// <summary>The most documents of one brief.</summary>
    public const int DocumentsMax = 16;

    /// <summary>Makes a brief.</summary>
    /// <param name="question">The question; null or blank to ask whether the first document should go ahead.</param>
    /// <param name="documents">The documents; may be empty when there is a question.</param>
    /// <returns>The brief, or why it cannot be taken.</returns>
    public static Result<Brief> Accept(string? question, IReadOnlyList<IncomingDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        question = question?.Trim();
        if (question?.Length > QuestionLengthMax)
        {
            return new InvalidInput($"The question has {question.Length:N0} characters; the limit is {QuestionLengthMax:N0}. Put the details into a document.");
        }

        if (documents.Count > DocumentsMax)
        {
            return new InvalidInput($"{documents.Count} documents were given; the limit is {DocumentsMax}. Join some of them.");
        }

        if (string.IsNullOrEmpty(question) && documents.Count == 0)
        {
            return new InvalidInput("There is nothing to deliberate. Give a file, or a question with --question.");
        }

        var accepted = new List<BriefDocument>();
        foreach (var document in documents)
        {
            if (!Read(document, accepted).IsOk(out var read, out var refusal))
            {
                return refusal;
            }

            accepted.Add(read);
        }

        return new Brief { Question = string.IsNullOrEmpty(question) ? DefaultQuestion(accepted) : question, Documents = accepted };
    }

    /// <summary>Takes a document that comes later.</summary>
    /// <param name="brief">The brief as it stands.</param>
    /// <param name="document">The document.</param>
    /// <returns>The document under a name that the brief has not yet, or why it cannot be taken.</returns>
    public static Result<BriefDocument> Add(Brief brief, IncomingDocument document)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(document);
        return brief.Documents.Count >= DocumentsMax
            ? new InvalidInput($"The run has {brief.Documents.Count} documents; the limit is {DocumentsMax}.")
            : Read(document, brief.Documents);
    }

    private static Result<BriefDocument> Read(IncomingDocument document, IReadOnlyList<BriefDocument> taken) =>
        TextDecoder.Decode(document.Name, document.Content).IsOk(out var decoded, out var refusal)
            ? new BriefDocument
            {
                Name = UniqueName(document.Name, taken),
                Text = decoded.Text.ReplaceLineEndings("\n"),
                Bytes = document.Content.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(document.Content)),
                Notes = decoded.Notes,
            }
            : refusal;

    /// <summary>Finds a name that none of the documents has.</summary>
    internal static string UniqueName(string name, IReadOnlyList<BriefDocument> taken)
    {
        var unique = name;
        for (var number = 2; taken.Any(document => document.Name == unique); number++)
        {
            unique = $"{name} ({number})";
        }

        return unique;
    }

    private static string DefaultQuestion(List<BriefDocument> documents)
    {
        const int titleLengthMax = 120;
        var title = DocumentParser.Parse(documents[0].Name, documents[0].Text).Title;
        title = title.Length > titleLengthMax ? title[..titleLengthMax].TrimEnd() + "…" : title;
        return title.Length == 0 ? $"Should {documents[0].Name} go ahead as written?" : $"Should \"{title}\" go ahead as written?";
    }
}
