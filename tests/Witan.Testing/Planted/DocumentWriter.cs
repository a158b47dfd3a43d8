using System.Globalization;
using System.Text;

namespace Witan.Testing.Planted;

/// <summary>Writes sections as Markdown or plain text.</summary>
internal sealed class DocumentWriter
{
    private readonly StringBuilder _text = new();
    private readonly Style _style;
    private readonly bool _plain;

    private DocumentWriter(Style style)
    {
        _style = style;
        _plain = style.Layout == Layout.Plain;
    }

    /// <summary>Writes the document; the first section is its title.</summary>
    public static string Write(Draft draft, IReadOnlyList<Section> sections)
    {
        var writer = new DocumentWriter(draft.Style);
        writer.Title(sections[0].Heading);
        writer.Blocks(sections[0].Blocks);
        foreach (Section section in sections.Skip(1))
        {
            writer.Heading(section.Heading);
            writer.Blocks(section.Blocks);
        }

        return writer._text.ToString().TrimEnd('\n') + "\n";
    }

    private void Title(string title)
    {
        if (_plain)
        {
            Line(title);
            Line(new string('=', Mark.Width(title)));
        }
        else
        {
            Line("# " + title);
        }

        Line("");
    }

    private void Heading(string heading)
    {
        if (!_plain)
        {
            Line("## " + heading);
            Line("");
            return;
        }

        Line(_style.HeadingForm == 0 ? heading.ToUpperInvariant() : _style.HeadingForm == 1 ? heading + ":" : heading);
        if (_style.HeadingForm == 2)
        {
            Line(new string('-', Mark.Width(heading)));
        }

        if (_style.HeadingForm != 1)
        {
            Line("");
        }
    }

    private void Blocks(IReadOnlyList<IBlock> blocks)
    {
        foreach (IBlock block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    Wrapped("", text.Text);
                    break;
                case HeadBlock head:
                    Line(_plain ? head.Text : "### " + head.Text);
                    break;
                case ListBlock list:
                    List(list);
                    break;
                case GridBlock grid:
                    Grid(grid);
                    break;
            }

            Line("");
        }
    }

    private void List(ListBlock list)
    {
        for (int i = 0; i < list.Entries.Count; i++)
        {
            string lead = list.Kind switch
            {
                ListKind.Number => (i + 1).ToString(CultureInfo.InvariantCulture) + _style.NumberEnd + " ",
                ListKind.Check => _style.Bullet + " [ ] ",
                ListKind.Line => "",
                _ => _style.Bullet + " ",
            };
            Wrapped(lead, list.Entries[i].Text);
            foreach (string child in list.Entries[i].Children)
            {
                Wrapped((list.Kind == ListKind.Number ? "   " : "  ") + _style.Bullet + " ", child);
            }

            if (list.Kind == ListKind.Line && !_plain && i < list.Entries.Count - 1)
            {
                _text.Insert(_text.Length - 1, "  ");
            }
        }
    }

    private void Grid(GridBlock grid)
    {
        Line("| " + string.Join(" | ", grid.Headers) + " |");
        Line("|" + string.Concat(Enumerable.Repeat("---|", grid.Headers.Count)));
        foreach (IReadOnlyList<string> row in grid.Rows)
        {
            Line("| " + string.Join(" | ", row) + " |");
        }
    }

    private void Wrapped(string lead, string text)
    {
        string line = lead;
        bool empty = true;
        foreach (string word in text.Split(' '))
        {
            if (!empty && Mark.Width(line) + 1 + Mark.Width(word) > _style.Wrap)
            {
                Line(line);
                line = new string(' ', lead.Length) + word;
                continue;
            }

            line += (empty ? "" : " ") + word;
            empty = false;
        }

        Line(line);
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
