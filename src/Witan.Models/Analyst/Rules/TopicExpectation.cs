using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Rules;

/// <summary>A topic that some subjects call for, and the words on both sides, each as alternatives of a regular expression.</summary>
internal sealed class TopicExpectation
{
    private const string Nothing = "(?!)";

    /// <summary>Gets the kind of finding when the topic is missing.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the topic for the reader: "a way back".</summary>
    public required string Topic { get; init; }

    /// <summary>Gets the words that call for it wherever they stand.</summary>
    public required Regex Subjects { get; init; }

    /// <summary>Gets the words that call for it in a title, a question or a heading, those of <see cref="Subjects"/> among them.</summary>
    public required Regex TitleSubjects { get; init; }

    /// <summary>Gets the steps that call for it by themselves, wherever they stand.</summary>
    public Regex Alarming { get; init; } = Pattern.Loose(Nothing);

    /// <summary>Gets the subjects that look alike and do not call for it.</summary>
    public required Regex Except { get; init; }

    /// <summary>Gets the headings under which it is dealt with.</summary>
    public required Regex Headings { get; init; }

    /// <summary>Gets the labels before a colon behind which it is dealt with.</summary>
    public required Regex Labels { get; init; }

    /// <summary>Gets the phrases that deal with it in running text.</summary>
    public required Regex Addressed { get; init; }

    /// <summary>Gets the words that are too common to deal with it, but that a denial may name: "no test".</summary>
    public Regex DeniedOnly { get; init; } = Pattern.Loose(Nothing);

    /// <summary>Gets the words beside which a sum of money is a cost.</summary>
    public Regex Spending { get; init; } = Pattern.Loose(Nothing);

    /// <summary>Builds a pattern of whole words.</summary>
    public static Regex Words(string words) => Pattern.Loose($@"\b(?:{words})(?:(?=\W|$)|(?<=\s))");

    /// <summary>Builds a pattern that is the whole text.</summary>
    public static Regex Whole(string words) => Pattern.Loose($@"^(?:{words})$");
}
