using System.Text.RegularExpressions;

namespace Witan.Models.Analyst.Rules;

/// <summary>A topic that some subjects call for, and the words on both sides.</summary>
internal sealed class TopicExpectation
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <param name="kind">The kind of finding when the topic is missing.</param>
    /// <param name="topic">The topic for the reader: "a way back".</param>
    /// <param name="subjects">Words that call for it wherever they stand.</param>
    /// <param name="titleSubjects">Words that call for it only in a title, a question or a heading.</param>
    /// <param name="except">Subjects that look alike and do not call for it.</param>
    /// <param name="addressed">Words that address it.</param>
    public TopicExpectation(string kind, string topic, string subjects, string titleSubjects, string except, string addressed)
    {
        Kind = kind;
        Topic = topic;
        Subjects = Compile(subjects);
        TitleSubjects = Compile($"{subjects}|{titleSubjects}");
        Except = Compile(except);
        Addressed = Compile(addressed);
    }

    public string Kind { get; }

    public string Topic { get; }

    public Regex Subjects { get; }

    public Regex TitleSubjects { get; }

    public Regex Except { get; }

    public Regex Addressed { get; }

    private static Regex Compile(string words) => new($@"\b(?:{words})(?:(?=\W|$)|(?<=\s))", Options);
}
