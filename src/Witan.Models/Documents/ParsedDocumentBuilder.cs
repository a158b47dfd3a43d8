using System.Text.RegularExpressions;

namespace Witan.Models.Documents;

/// <summary>Collects sections and statements while the parser walks the blocks.</summary>
internal sealed partial class ParsedDocumentBuilder
{
    private readonly string _name;
    private readonly string[] _lines;
    private readonly List<Section> _sections = [];
    private readonly List<Statement> _statements = [];
    private readonly List<ListBlock> _lists = [];
    private readonly List<Table> _tables = [];
    private Section _current;
    private Section? _beforeLeadIn;
    private int _quoteDepth;

    public ParsedDocumentBuilder(string name, string[] lines)
    {
        _name = name;
        _lines = lines;
        _current = new Section { Index = 0, Level = 0, Title = string.Empty, Line = 1, Parent = null };
        _sections.Add(_current);
    }

    public ParsedDocument Build() => new()
    {
        Name = _name,
        Lines = _lines,
        Sections = _sections,
        Statements = _statements,
        Lists = _lists,
        Tables = _tables,
    };

    public void AddHeading(int level, string title, int line)
    {
        CloseLeadIn();
        var parent = _current;
        while (parent.Level >= level && parent.Parent is not null)
        {
            parent = parent.Parent;
        }

        Open(level, title, line, line, parent);
    }

    public void OpenLeadIn(TextPiece piece)
    {
        CloseLeadIn();
        _beforeLeadIn = _current;
        Open(Section.LeadInLevel, piece.Text, piece.Line, piece.EndLine, _current);
    }

    public void CloseLeadIn()
    {
        if (_beforeLeadIn is not null)
        {
            _current = _beforeLeadIn;
            _beforeLeadIn = null;
        }
    }

    /// <summary>Gets or sets whether the source marks no heading, so that short lines that stand alone are taken for some.</summary>
    public bool IsPlain { get; set; }

    /// <summary>Gets whether anything was added.</summary>
    public bool HasText => _statements.Count > 0;

    public void InQuote(Action add)
    {
        _quoteDepth++;
        add();
        _quoteDepth--;
    }

    public void AddText(TextPiece piece, ListItem? item) =>
        Add(piece.Line, piece.EndLine, piece.Text, _quoteDepth > 0 ? StatementKind.Quote : StatementKind.Sentence, item, row: null);

    public void AddCode(IEnumerable<string> code, int firstLine, ListItem? item)
    {
        var line = firstLine;
        foreach (var text in code)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                Add(line, line, text.Trim(), StatementKind.Code, item, row: null);
            }

            line++;
        }
    }

    public ListBlock StartList(bool ordered)
    {
        var list = new ListBlock { Ordered = ordered, Section = _current };
        _lists.Add(list);
        return list;
    }

    public ListItem AddItem(ListBlock? list, ListItem? parent, InlineText? text, int line, int? number)
    {
        var plain = text?.Plain ?? string.Empty;
        var box = CheckBox().Match(plain);
        var item = new ListItem
        {
            Line = line,
            EndLine = line + (text?.LineCount ?? 1) - 1,
            Text = box.Success ? plain[box.Length..] : plain,
            Number = number,
            Checked = text?.Checked ?? (box.Success ? box.Groups[1].Value != " " : null),
            Depth = parent is null ? 0 : parent.Depth + 1,
            Parent = parent,
            Section = parent?.Section ?? _current,
        };
        (parent?.OwnChildren ?? list?.OwnItems)?.Add(item);
        if (item.Text.Length > 0)
        {
            Add(item.Line, item.EndLine, item.Text, StatementKind.ListItem, item, row: null);
        }

        return item;
    }

    /// <summary>Gets source lines as they stand, from a line counted from 0.</summary>
    public IReadOnlyList<string> SourceLines(int from, int count) => _lines[from..Math.Min(from + count, _lines.Length)];

    public void AddTextTable(TextTable source, int line)
    {
        var table = StartTable(source.Header, line);
        foreach (var (offset, cells) in source.Rows)
        {
            AddRow(table, cells, line + offset);
        }
    }

    public Table StartTable(IReadOnlyList<string> header, int line)
    {
        var table = new Table { Line = line, Header = header, Section = _current };
        _tables.Add(table);
        return table;
    }

    public void AddRow(Table table, List<string> cells, int line)
    {
        while (cells.Count < table.Header.Count)
        {
            cells.Add(string.Empty);
        }

        var row = new TableRow(table, line, cells);
        table.OwnRows.Add(row);
        Add(line, line, string.Join(" | ", cells), StatementKind.TableRow, item: null, row);
    }

    private void Open(int level, string title, int line, int endLine, Section parent)
    {
        var section = new Section
        {
            Index = _sections.Count,
            Level = level,
            Title = title.TrimEnd(':', ' '),
            Line = line,
            Parent = parent,
        };
        parent.OwnChildren.Add(section);
        _sections.Add(section);
        _current = section;
        _statements.Add(new Statement { Line = line, EndLine = endLine, Text = title, Kind = StatementKind.Heading, Section = section });
    }

    private void Add(int line, int endLine, string text, StatementKind kind, ListItem? item, TableRow? row)
    {
        var statement = new Statement
        {
            Line = line,
            EndLine = endLine,
            Text = text,
            Kind = kind,
            Section = _current,
            Item = item,
            Row = row,
        };
        _current.OwnStatements.Add(statement);
        _statements.Add(statement);
    }

    /// <summary>A check box inside a numbered list is not Markdown's, yet people write it.</summary>
    [GeneratedRegex(@"^\[([ xX])\]\s+")]
    private static partial Regex CheckBox();
}
