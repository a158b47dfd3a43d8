using System.Globalization;
using System.Text;
using Witan.Boards.Deliberation;

namespace Witan.Boards.Records.Board;

/// <summary>Draws what was counted as pictures in the page itself: no script, each with a title and a description for whoever cannot see it.</summary>
internal static class BoardCharts
{
    private const int Width = 640;
    private const int LabelWidth = 190;
    private const int RowHeight = 34;
    private const int LabelLengthMax = 24;
    private const int Styles = 5;

    /// <summary>Draws where each seat stood on the option in front after each round.</summary>
    public static void Stances(StringBuilder page, RecordedPart part, int number)
    {
        var points = part.Seats.SelectMany(seat => seat.Path).Select(standing => standing.After).Distinct(StringComparer.Ordinal).OrderBy(Place).ToList();
        if (part.Verdict is not { Leader: var option } || points.Count < 2)
        {
            // One round alone is no line; the stances stand beside each seat.
            return;
        }

        const int top = 20;
        const int bottom = 180;
        var told = part.Seats.Select(seat => $"{seat.Name}: {string.Join(", ", seat.Path.Select(standing => $"{standing.After} {RecordText.Stance(Score(standing, option))}"))}");
        var height = bottom + 30 + (20 * part.Seats.Count);
        Open(page, $"stances{number}", height, $"Stances on {option} over the rounds", string.Join(". ", told) + ".");
        for (var stance = Stance.Min; stance <= Stance.Max; stance++)
        {
            page.Append($"<line class=\"axis\" x1=\"40\" y1=\"{Y(stance)}\" x2=\"{Width - 20}\" y2=\"{Y(stance)}\"/><text class=\"soft\" x=\"8\" y=\"{Y(stance) + 4}\">{RecordText.Stance(stance)}</text>\n");
        }

        for (var index = 0; index < points.Count; index++)
        {
            page.Append($"<text class=\"soft\" text-anchor=\"middle\" x=\"{X(index)}\" y=\"{bottom + 22}\">{HtmlTable.Encode(points[index])}</text>\n");
        }

        for (var seat = 0; seat < part.Seats.Count; seat++)
        {
            Line(part.Seats[seat], seat);
        }

        Close(page, $"How each seat stood on {option}, from -2 (against) to +2 (for), as it counted.");

        // Seats with the same stance lie side by side, not on one another.
        void Line(RecordedSeat seat, int index)
        {
            var marks = seat.Path.Select(standing => (X: X(points.IndexOf(standing.After)), Y: Y(Score(standing, option)) + (3 * index) - (3 * (part.Seats.Count - 1) / 2))).ToList();
            var dash = index == 0 ? string.Empty : $" stroke-dasharray=\"{3 * index} {2 + index}\"";
            var style = $"s{(index % Styles) + 1}";
            var legend = bottom + 46 + (20 * index);
            page.Append($"<polyline class=\"line {style}\"{dash} points=\"{string.Join(' ', marks.Select(mark => $"{mark.X},{mark.Y}"))}\"/>\n");
            foreach (var mark in marks)
            {
                page.Append($"<circle class=\"dot {style}\" cx=\"{mark.X}\" cy=\"{mark.Y}\" r=\"4\"/>");
            }

            page.Append($"\n<line class=\"line {style}\"{dash} x1=\"40\" y1=\"{legend - 4}\" x2=\"90\" y2=\"{legend - 4}\"/><text x=\"100\" y=\"{legend}\">{HtmlTable.Encode(seat.Name)}</text>\n");
        }

        int X(int index) => 80 + (index * (Width - 160) / Math.Max(1, points.Count - 1));
        static int Y(int stance) => bottom - ((stance - Stance.Min) * (bottom - top) / (Stance.Max - Stance.Min));
    }

    /// <summary>Draws how many seats are for, neutral and against, for each option.</summary>
    public static void Options(StringBuilder page, RecordedPart part, int number)
    {
        var counted = part.Options.Where(option => option.Final is not null).ToList();
        if (counted.Count == 0)
        {
            return;
        }

        var told = counted.Select(option => $"{option.Id}: {option.Final!.Supporters} for, {option.Final.Neutral} neutral, {option.Final.Opponents} against, score {RecordText.Score(option.Final.Score)}");
        Open(page, $"options{number}", RowHeight * counted.Count, "The last vote on each option", string.Join(". ", told) + ".");
        for (var row = 0; row < counted.Count; row++)
        {
            var count = counted[row].Final!;
            var voted = Math.Max(1, count.Supporters + count.Neutral + count.Opponents);
            var x = LabelWidth;
            page.Append($"<text x=\"0\" y=\"{(row * RowHeight) + 21}\">{HtmlTable.Encode(Short(counted[row].Id))}</text>");
            foreach (var (style, seats) in new[] { ("for", count.Supporters), ("none", count.Neutral), ("against", count.Opponents) })
            {
                var width = seats * (Width - LabelWidth - 80) / voted;
                page.Append(width == 0 ? string.Empty : $"<rect class=\"{style}\" x=\"{x}\" y=\"{(row * RowHeight) + 6}\" width=\"{width}\" height=\"22\"/>");
                x += width;
            }

            page.Append($"<text x=\"{x + 8}\" y=\"{(row * RowHeight) + 21}\">{RecordText.Score(count.Score)}</text>\n");
        }

        Close(page, "Seats for (green), neutral (grey) and against (red), left to right; behind them the score.");
    }

    /// <summary>Draws what each kind of step took: its cost, or its calls where nothing was paid.</summary>
    public static void Expense(StringBuilder page, BoardExpense expense)
    {
        if (expense.ByStep.Count == 0)
        {
            return;
        }

        var paid = expense.CostUsd > 0;
        var most = expense.ByStep.Max(Value);
        Open(page, "expense", RowHeight * expense.ByStep.Count, paid ? "Cost by kind of step" : "Calls by kind of step", string.Join(". ", expense.ByStep.Select(share => $"{share.Name}: {Label(share)}")) + ".");
        for (var row = 0; row < expense.ByStep.Count; row++)
        {
            var share = expense.ByStep[row];
            var width = (int)((Width - LabelWidth - 120) * Value(share) / Math.Max(most, 0.000001m));
            page.Append($"<text x=\"0\" y=\"{(row * RowHeight) + 21}\">{HtmlTable.Encode(share.Name)}</text><rect class=\"bar\" x=\"{LabelWidth}\" y=\"{(row * RowHeight) + 6}\" width=\"{width}\" height=\"22\"/><text x=\"{LabelWidth + width + 8}\" y=\"{(row * RowHeight) + 21}\">{HtmlTable.Encode(Label(share))}</text>\n");
        }

        Close(page, paid ? "What the answers of each kind of step cost." : "How many answers each kind of step took; none was paid for.");

        decimal Value(CallShare share) => paid ? share.CostUsd : share.Calls;
        string Label(CallShare share) => paid ? BoardText.Usd(share.CostUsd) : BoardText.Count(share.Calls, "call");
    }

    private static void Open(StringBuilder page, string id, int height, string title, string description) => page.Append(
        $"<figure tabindex=\"0\">\n<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {Width} {height}\">\n<title id=\"{id}-t\">{HtmlTable.Encode(title)}</title>\n<desc id=\"{id}-d\">{HtmlTable.Encode(description)}</desc>\n");

    private static void Close(StringBuilder page, string caption) => page.Append($"</svg>\n<figcaption>{HtmlTable.Encode(caption)}</figcaption>\n</figure>\n");

    private static int Score(SeatStanding standing, string option) => standing.Stances.FirstOrDefault(stance => stance.Option == option)?.Score ?? 0;

    /// <summary>Rounds by their number; the vote is last.</summary>
    private static int Place(string after) => after.StartsWith("round ", StringComparison.Ordinal) ? int.Parse(after["round ".Length..], CultureInfo.InvariantCulture) : int.MaxValue;

    private static string Short(string text) => text.Length <= LabelLengthMax ? text : text[..(LabelLengthMax - 1)] + "…";
}
