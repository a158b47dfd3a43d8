using System.Globalization;

namespace Witan.Testing.Planted;

/// <summary>Writes the ordered steps with their dependencies.</summary>
internal static class StepSection
{
    /// <summary>The section; one dependency is turned round where that is planted.</summary>
    public static Section Make(Draft draft)
    {
        PlanStep[] steps = Draw(draft);
        if (draft.Has(DefectKinds.Dependency))
        {
            Spoil(draft, steps);
        }

        List<IBlock> blocks = [new TextBlock(draft.Intro("step", steps.Length)), Write(draft, steps)];
        string lead = draft.Say("{P5} leads all steps. | {P5} is responsible for the whole sequence. | All steps are led by {P5}.");
        blocks.Add(new TextBlock(lead));
        return new Section(draft.Say(Phrases.Headings["step"]), blocks);
    }

    private static PlanStep[] Draw(Draft draft)
    {
        Random random = draft.Random;
        IEnumerable<ScenarioEntry> all = draft.Lines("step");
        ScenarioEntry[] chosen = [.. draft.Brief ? all.SkipLast(1) : all];
        var steps = new PlanStep[chosen.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            int needs = i == 0 || !random.Chance(75) ? -1 : i == 1 || random.Chance(80) ? i - 1 : i - 2;
            DateTime day = draft.Slots.Day(int.Parse(chosen[i].Arguments[0], CultureInfo.InvariantCulture));
            string[] parts = chosen[i].Parts("=");
            steps[i] = new PlanStep(draft.Say(parts[0]), draft.Say(parts[1]), day, needs, false);
        }

        return steps;
    }

    private static void Spoil(Draft draft, PlanStep[] steps)
    {
        Random random = draft.Random;
        int[] movable = [.. Enumerable.Range(1, steps.Length - 1).Where(i => !draft.Slots.IsNamed(steps[i].Day))];
        if (random.Chance(35))
        {
            int late = random.Pick(movable);
            DateTime before = steps[late - 1].Day.AddDays(-2 - random.Next(5));
            steps[late] = steps[late] with { Needs = late - 1, Day = before, Wrong = true };
            steps[late - 1] = steps[late - 1] with { Wrong = true };
            return;
        }

        int early = random.Next(steps.Length - 1);
        int needed = early + 1 + random.Next(Math.Min(2, steps.Length - 1 - early));
        steps[early] = steps[early] with { Needs = needed, Wrong = true };
        int back = steps[needed].Needs == early ? -1 : steps[needed].Needs;
        steps[needed] = steps[needed] with { Needs = back, Wrong = true };
    }

    private static IBlock Write(Draft draft, PlanStep[] steps)
    {
        Random random = draft.Random;
        bool byName = random.Chance(30);
        string unit = draft.CountPlace == "step" ? "step" : random.Pick(["step", "step", "no."]);
        string Reference(int index) => byName ? $"\"{steps[index].Name}\"" : $"{unit} {index + 1}";
        string Marked(int index, string text) => draft.Counted("step", Mark.PutIf(steps[index].Wrong, DefectKinds.Dependency, text));
        IEnumerable<int> all = Enumerable.Range(0, steps.Length);
        if (draft.Style.Layout == Layout.Tables)
        {
            string[] headers = ["No.", "Step", "Date", random.Pick(["Depends on", "Needs", "After", "Requires"])];
            string Cell(int index) => steps[index].Needs < 0 ? "-" : byName ? steps[steps[index].Needs].Name : $"{steps[index].Needs + 1}";
            return new GridBlock(headers, [.. all.Select(i => (string[])[$"{i + 1}", Marked(i, $"{steps[i].Name}: {steps[i].Text}"), draft.Style.Date(steps[i].Day), Cell(i)])]);
        }

        int form = random.Next(3);
        ListKind kind = draft.Style.Layout == Layout.Plain && form == 2 ? ListKind.Line : ListKind.Number;
        string word = random.Pick(["after", "needs", "depends on", "requires"]);
        return new ListBlock(kind, [.. all.Select(i => new ListEntry(Marked(i, Line(draft, steps, i, Reference, word, form, kind))))]);
    }

    private static string Line(Draft draft, PlanStep[] steps, int index, Func<int, string> reference, string word, int form, ListKind kind)
    {
        PlanStep step = steps[index];
        string name = draft.Style.Layout == Layout.Labels ? $"**{step.Name}**" : step.Name;
        string lead = kind == ListKind.Line ? $"Step {index + 1}: " : "";
        string date = draft.Style.Date(step.Day);
        if (step.Needs < 0)
        {
            return form == 0 ? $"{lead}{name}: {step.Text} ({date})" : $"{lead}{name} ({date}): {step.Text}.";
        }

        string needs = reference(step.Needs);
        return form switch
        {
            0 => $"{lead}{name}: {step.Text} ({date}, {word} {needs})",
            1 => $"{lead}{name} ({date}): {step.Text}. {Draft.Capital(word)} {needs}.",
            _ => $"{lead}{name} ({date}): {step.Text}. This can start only when {needs} is finished.",
        };
    }
}
