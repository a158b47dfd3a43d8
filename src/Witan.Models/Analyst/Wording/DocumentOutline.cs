using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>The roles of a document's sections: their own, and those they inherit.</summary>
internal sealed class DocumentOutline
{
    /// <summary>A title names the subject in many words; only a short one says what the whole document is.</summary>
    private const int TitleWordsMax = 4;

    private static readonly (SectionRole Role, Regex Pattern)[] Patterns =
        [.. HeadingWords.ByRole.Select(entry => (entry.Role, Compile(entry.Words)))];

    private static readonly ConditionalWeakTable<ParsedDocument, DocumentOutline> Made = [];

    private readonly SectionRole[] _own;
    private readonly SectionRole[] _nearest;
    private readonly SectionRole[] _any;

    private DocumentOutline(ParsedDocument document)
    {
        Document = document;
        var count = document.Sections.Count;
        (_own, _nearest, _any) = (new SectionRole[count], new SectionRole[count], new SectionRole[count]);
        foreach (var section in document.Sections)
        {
            var own = IsSubject(section) ? SectionRole.None : RolesOf(section.Title);
            var parent = section.Parent?.Index;
            _own[section.Index] = own;
            _nearest[section.Index] = own != SectionRole.None || parent is null ? own : _nearest[parent.Value];
            _any[section.Index] = own | (parent is null ? SectionRole.None : _any[parent.Value]);
        }
    }

    public ParsedDocument Document { get; }

    /// <summary>Gets the outline of a document. Every rule asks for it, so it is made once and lives as long as the document.</summary>
    public static DocumentOutline Of(ParsedDocument document) => Made.GetValue(document, each => new DocumentOutline(each));

    /// <summary>Reads the roles off one heading.</summary>
    public static SectionRole RolesOf(string heading)
    {
        var roles = SectionRole.None;
        foreach (var (role, pattern) in Patterns)
        {
            roles |= pattern.IsMatch(heading) ? role : SectionRole.None;
        }

        return roles;
    }

    /// <summary>Gets the roles that the section's own heading gives it.</summary>
    public SectionRole Own(Section section) => _own[section.Index];

    /// <summary>Gets the roles of the innermost heading that has any.</summary>
    public SectionRole Nearest(Section section) => _nearest[section.Index];

    /// <summary>Gets the roles of the section and of all around it.</summary>
    public SectionRole Any(Section section) => _any[section.Index];

    public bool IsIn(Section section, SectionRole roles) => (_any[section.Index] & roles) != SectionRole.None;

    public bool IsNearest(Section section, SectionRole roles) => (_nearest[section.Index] & roles) != SectionRole.None;

    private static bool IsSubject(Section section) =>
        section.Level == 0 || (section.Level == 1 && section.Title.Count(c => c == ' ') >= TitleWordsMax);

    private static Regex Compile(string words) =>
        new($@"\b(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
