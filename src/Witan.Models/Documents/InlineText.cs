using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Witan.Models.Documents;

/// <summary>The plain text of a block, with its line breaks kept so that each sentence finds its line again.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _hardBreaks = [];
    private bool _sawPlain;
    private bool _sawBold;

    private InlineText()
    {
    }

    /// <summary>Gets the whole text in one line.</summary>
    public string Plain => TextPiece.OneLine(_text.ToString());

    public bool IsSingleLine => !_text.ToString().Contains('\n', StringComparison.Ordinal);

    /// <summary>Gets whether every letter stands in bold.</summary>
    public bool IsBoldThroughout => _sawBold && !_sawPlain;

    public bool IsTask => Checked is not null;

    public bool? Checked { get; private set; }

    /// <summary>Gets the last piece that <see cref="Pieces"/> yielded.</summary>
    public TextPiece? LastPiece { get; private set; }

    /// <summary>Gets how many lines the text spans.</summary>
    public int LineCount => _text.ToString().Count(c => c == '\n') + 1;

    public static InlineText Of(LeafBlock block)
    {
        var text = new InlineText();
        if (block.Inline is not null)
        {
            text.Add(block.Inline, bold: false);
        }

        return text;
    }

    /// <summary>Cuts the text into labelled lines and sentences.</summary>
    /// <param name="firstLine">The line that the block begins on.</param>
    public IReadOnlyList<TextPiece> Pieces(int firstLine)
    {
        var pieces = SentenceSplitter.Split(_text.ToString(), firstLine, _hardBreaks);
        LastPiece = pieces.Count > 0 ? pieces[^1] : null;
        return pieces;
    }

    private void Add(ContainerInline container, bool bold)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case TaskList task:
                    Checked = task.Checked;
                    break;
                case LiteralInline literal:
                    Write(literal.Content.ToString(), bold);
                    break;
                case CodeInline code:
                    Write(code.Content, bold);
                    break;
                case HtmlEntityInline entity:
                    Write(entity.Transcoded.ToString(), bold);
                    break;
                case AutolinkInline link:
                    Write(link.Url, bold);
                    break;
                case LineBreakInline lineBreak:
                    if (lineBreak.IsHard)
                    {
                        _hardBreaks.Add(_text.Length);
                    }

                    _text.Append('\n');
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, bold || emphasis.DelimiterCount >= 2);
                    break;
                case LinkInline link:
                    Add(link, bold);
                    if (!link.IsImage && link.Url is { Length: > 0 } url)
                    {
                        // A link is a source: rules about evidence want to see that one stands here.
                        Write($" <{url}>", bold);
                    }

                    break;
                case ContainerInline other:
                    Add(other, bold);
                    break;
                default:
                    break;
            }
        }
    }

    private void Write(string text, bool bold)
    {
        if (text.Any(char.IsLetterOrDigit))
        {
            _sawBold |= bold;
            _sawPlain |= !bold;
        }

        // A table cell may hold a line break of its own kind; the lines of the block must stay countable.
        _text.Append(text.Replace('\n', ' '));
    }
}
