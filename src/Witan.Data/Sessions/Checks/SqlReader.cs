namespace Witan.Data.Sessions.Checks;

/// <summary>Takes a text of SQL apart into statements of pieces.</summary>
/// <remarks>
/// It knows only what both engines read alike. Whatever they might read differently, or as a name that we would not see
/// (quoted names, block comments, dollar quotes, prefixed literals, a parameter with a suffix), is refused.
/// </remarks>
/// <param name="sql">The text.</param>
internal sealed class SqlReader(string sql)
{
    private const string Operators = "=<>!|+-*/%~&";

    private readonly List<IReadOnlyList<SqlNode>> _statements = [];
    private readonly Stack<(string Opening, List<SqlNode> Nodes)> _open = new();
    private List<SqlNode> _nodes = [];
    private int _at;

    /// <summary>Reads all statements; empty ones are left out.</summary>
    /// <exception cref="UnsafeStatementException">It holds what is never needed.</exception>
    public static IReadOnlyList<IReadOnlyList<SqlNode>> Read(string sql) => new SqlReader(sql).Read();

    private List<IReadOnlyList<SqlNode>> Read()
    {
        while (_at < sql.Length)
        {
            Step(sql[_at]);
        }

        if (_open.Count > 0)
        {
            throw new UnsafeStatementException($"'{_open.Peek().Opening}' is opened and not closed.");
        }

        EndStatement();
        return _statements;
    }

    private void Step(char next)
    {
        switch (next)
        {
            case ' ' or '\t' or '\n':
            case '\r' when Peek(1) == '\n':
                _at++;
                break;
            case '-' when Peek(1) == '-':
                SkipComment();
                break;
            case '/' when Peek(1) == '*':
                throw new UnsafeStatementException("A statement for a tenant holds no block comment; '--' begins one that both engines end alike.");
            case '\'':
                Add(SqlKind.Literal, LiteralEnd());
                break;
            case '@':
                ReadParameter();
                break;
            case '(':
                Open("(");
                _at++;
                break;
            case ')':
                Close("(");
                _at++;
                break;
            case ';':
                EndStatement();
                _at++;
                break;
            case ',' or '.':
                Add(SqlKind.Symbol, _at + 1);
                break;
            case ':' when Peek(1) == ':':
                Add(SqlKind.Symbol, _at + 2);
                break;
            default:
                ReadRun(next);
                break;
        }
    }

    private void ReadRun(char next)
    {
        if (char.IsAsciiLetter(next) || next == '_')
        {
            ReadWord();
        }
        else if (char.IsAsciiDigit(next))
        {
            Add(SqlKind.Number, End(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.'));
        }
        else if (Operators.Contains(next, StringComparison.Ordinal))
        {
            Add(SqlKind.Symbol, OperatorEnd());
        }
        else
        {
            throw new UnsafeStatementException($"A statement for a tenant does not hold '{next}': names stand unquoted, and values are parameters.");
        }
    }

    private void ReadWord()
    {
        var end = End(IsOfWord);
        if (end < sql.Length && sql[end] == '\'')
        {
            throw new UnsafeStatementException($"A statement for a tenant holds no literal with a prefix, as {sql[_at..end]}'…' is.");
        }

        var word = sql[_at..end];
        if (word.Equals("CASE", StringComparison.OrdinalIgnoreCase))
        {
            Open("CASE");
            _at = end;
        }
        else if (word.Equals("END", StringComparison.OrdinalIgnoreCase))
        {
            Close("CASE");
            _at = end;
        }
        else
        {
            Add(SqlKind.Word, end);
        }
    }

    // To SQLite '@tenant(x)' and '@tenant::x' are parameters of these names, and nobody has bound them.
    private void ReadParameter()
    {
        _at++;
        var end = End(IsOfWord);
        _at--;
        if (end == _at + 1 || char.IsAsciiDigit(sql[_at + 1]) || (end < sql.Length && sql[end] is '(' or ':'))
        {
            throw new UnsafeStatementException("A parameter is '@' and a word, with nothing attached.");
        }

        Add(SqlKind.Parameter, end);
    }

    private void SkipComment()
    {
        var end = sql.IndexOf('\n', _at);
        end = end < 0 ? sql.Length : end;
        if (sql[_at..end].TrimEnd('\r').Any(char.IsControl))
        {
            // PostgreSQL ends a comment at a carriage return, SQLite does not.
            throw new UnsafeStatementException("A comment holds no control characters.");
        }

        _at = end;
    }

    private int LiteralEnd()
    {
        for (var end = _at + 1; end < sql.Length; end++)
        {
            if (sql[end] == '\0')
            {
                break;
            }

            if (sql[end] == '\'' && (end + 1 == sql.Length || sql[end + 1] != '\''))
            {
                return end + 1;
            }

            if (sql[end] == '\'')
            {
                end++;
            }
        }

        throw new UnsafeStatementException("A literal is opened and not closed.");
    }

    private int OperatorEnd()
    {
        var end = _at + 1;
        while (end < sql.Length && Operators.Contains(sql[end], StringComparison.Ordinal) && !(sql[end] == '-' && end + 1 < sql.Length && sql[end + 1] == '-')
            && !(sql[end] == '/' && end + 1 < sql.Length && sql[end + 1] == '*'))
        {
            end++;
        }

        return end;
    }

    private int End(Func<char, bool> belongs)
    {
        var end = _at;
        while (end < sql.Length && belongs(sql[end]))
        {
            end++;
        }

        return end;
    }

    private void Add(SqlKind kind, int end)
    {
        _nodes.Add(new SqlNode(kind, sql[_at..end]));
        _at = end;
    }

    private void Open(string opening)
    {
        _open.Push((opening, _nodes));
        _nodes = [];
    }

    private void Close(string opening)
    {
        if (_open.Count == 0 || _open.Peek().Opening != opening)
        {
            throw new UnsafeStatementException("What closes was not opened.");
        }

        var group = new SqlNode(SqlKind.Group, opening, _nodes);
        _nodes = _open.Pop().Nodes;
        _nodes.Add(group);
    }

    private void EndStatement()
    {
        if (_open.Count > 0)
        {
            throw new UnsafeStatementException("A statement ends inside parentheses.");
        }

        if (_nodes.Count > 0)
        {
            _statements.Add(_nodes);
        }

        _nodes = [];
    }

    private char Peek(int ahead) => _at + ahead < sql.Length ? sql[_at + ahead] : '\0';

    private static bool IsOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
