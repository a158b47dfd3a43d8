using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Witan.Models.Documents;

/// <summary>Reads Markdown and plain text into a <see cref="ParsedDocument"/>. Pure and safe to call from several threads.</summary>
/// <remarks>
/// Markdig finds the blocks; this class turns them into sections and citable statements. Plain text goes the same way:
/// a line in capitals, a line that is bold as a whole and a numbered line followed by text open sections too. An
/// indented line is text, not code, because mail and minutes indent freely.
/// </remarks>
public static class DocumentParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Parses one document.</summary>
    /// <param name="name">The name that citations will use.</param>
    /// <param name="text">The decoded text; any of the three line ends.</param>
    public static ParsedDocument Parse(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var builder = new ParsedDocumentBuilder(name, lines);
        if (TryParseMarkdown(lines) is { } blocks)
        {
            builder.IsPlain = !blocks.Any(block => block is HeadingBlock);
            AddBlocks(builder, blocks, item: null);
        }
        else
        {
            AddPlainLines(builder, lines);
        }

        return builder.Build();
    }

    /// <summary>Parses the blocks; null when they nest deeper than the library allows, as only garbage does.</summary>
    private static MarkdownDocument? TryParseMarkdown(string[] lines)
    {
        try
        {
            // Markdig splits at the same three line ends, so that its line numbers are ours.
            return Markdown.Parse(string.Join('\n', PlainTextLists.Normalize(lines)), Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void AddPlainLines(ParsedDocumentBuilder builder, string[] lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (!string.IsNullOrWhiteSpace(lines[index]))
            {
                builder.AddText(new TextPiece(TextPiece.OneLine(lines[index]), index + 1, index + 1), item: null);
            }
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }

    private static void AddBlocks(ParsedDocumentBuilder builder, ContainerBlock container, ListItem? item)
    {
        for (var index = 0; index < container.Count; index++)
        {
            var next = index + 1 < container.Count ? container[index + 1] : null;
            AddBlock(builder, container[index], next, item);
        }
    }

    private static void AddBlock(ParsedDocumentBuilder builder, Block block, Block? next, ListItem? item)
    {
        switch (block)
        {
            case HeadingBlock heading:
                builder.AddHeading(heading.Level, InlineText.Of(heading).Plain, heading.Line + 1);
                break;
            case ParagraphBlock paragraph:
                AddParagraph(builder, paragraph, next, item);
                break;
            case Markdig.Syntax.ListBlock list:
                AddList(builder, list, next, item);
                break;
            case MarkdownTable table:
                AddTable(builder, table);
                break;
            case FencedCodeBlock code:
                // A fence with nothing in it has no array of lines at all.
                builder.AddCode((code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.Slice.ToString()), code.Line + 2, item);
                break;
            case QuoteBlock quote:
                builder.InQuote(() => AddBlocks(builder, quote, item));
                break;
            case ContainerBlock other:
                AddBlocks(builder, other, item);
                break;
            default:
                break;
        }

        if (block is Markdig.Syntax.ListBlock or MarkdownTable or FencedCodeBlock)
        {
            builder.CloseLeadIn();
        }
    }

    private static void AddParagraph(ParsedDocumentBuilder builder, ParagraphBlock paragraph, Block? next, ListItem? item)
    {
        var introduces = next is Markdig.Syntax.ListBlock or MarkdownTable or FencedCodeBlock;
        var text = InlineText.Of(paragraph);
        if (TextTable.Read(builder.SourceLines(paragraph.Line, text.LineCount)) is { } table)
        {
            builder.AddTextTable(table, paragraph.Line + 1);
            return;
        }

        foreach (var piece in text.Pieces(paragraph.Line + 1))
        {
            var last = ReferenceEquals(piece, text.LastPiece);
            if (last && introduces && item is null && piece.OpensBlock)
            {
                builder.OpenLeadIn(piece);
            }
            else if (item is null && text.IsSingleLine
                && (piece.StandsAlone(text.IsBoldThroughout) || (builder.IsPlain && builder.HasText && next is not null && piece.IsShortTitle(builder.SourceLines(paragraph.Line, 1)[0]))))
            {
                builder.AddHeading(Section.BoldLineLevel, piece.Text, piece.Line);
            }
            else
            {
                builder.AddText(piece, item);
            }
        }
    }

    private static void AddList(ParsedDocumentBuilder builder, Markdig.Syntax.ListBlock list, Block? next, ListItem? parent)
    {
        if (parent is null && IsNumberedHeading(list, next, out var title))
        {
            builder.AddHeading(Section.BoldLineLevel, title, list.Line + 1);
            return;
        }

        var target = parent is null ? builder.StartList(list.IsOrdered) : null;
        foreach (var block in list.OfType<ListItemBlock>())
        {
            var first = block.Count > 0 && block[0] is ParagraphBlock paragraph ? InlineText.Of(paragraph) : null;
            var item = builder.AddItem(
                target,
                parent,
                first,
                block.Line + 1,
                list.IsOrdered ? block.Order : null);
            for (var index = first is null ? 0 : 1; index < block.Count; index++)
            {
                AddBlock(builder, block[index], index + 1 < block.Count ? block[index + 1] : null, item);
            }
        }
    }

    /// <summary>Plain text numbers its headings: "2. Goals", then a paragraph. Markdown sees a list of one item.</summary>
    private static bool IsNumberedHeading(Markdig.Syntax.ListBlock list, Block? next, out string title)
    {
        title = string.Empty;
        if (!list.IsOrdered || list.Count != 1 || next is null or Markdig.Syntax.ListBlock { IsOrdered: true }
            || list[0] is not ListItemBlock { Count: 1 } only || only[0] is not ParagraphBlock paragraph)
        {
            return false;
        }

        var text = InlineText.Of(paragraph);
        title = text.Plain;
        return text.IsSingleLine && !text.IsTask && title.Length is > 0 and <= TextPiece.HeadingLengthMax
            && !".!?;,".Contains(title[^1], StringComparison.Ordinal);
    }

    private static void AddTable(ParsedDocumentBuilder builder, MarkdownTable source)
    {
        var rows = source.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var header = rows.FirstOrDefault(row => row.IsHeader) ?? rows.FirstOrDefault();
        if (header is null)
        {
            return;
        }

        var table = builder.StartTable(Cells(header), header.Line + 1);
        foreach (var row in rows.Where(row => !ReferenceEquals(row, header)))
        {
            builder.AddRow(table, Cells(row), row.Line + 1);
        }
    }

    private static List<string> Cells(Markdig.Extensions.Tables.TableRow row) =>
        [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Of(leaf).Plain)))];
}
