using System.Globalization;
using System.Text.Json;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Personas;
using Witan.Boards.Roundtable.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>A seat's assessment, rule-based: its lenses say what is open, and what is open is what breaks first.</summary>
internal sealed class AssessSkill : IAnalystSkill
{
    public string Task => RoundtableExecutor.TaskName(RoundtableTask.Assess);

    public string Answer(Review review, string input)
    {
        var asked = TableSkillJson.Read(input);
        var persona = asked.Speaker ?? Readings.Seeded(asked.Persona);
        var view = PersonaView.Of(persona, Readings.Of(persona, review), asked.Part!, review);
        var lines = OptionLines.Of(asked.Part!, review);
        return JsonSerializer.Serialize(
            new AssessAnswer
            {
                CurrentState = State(view),
                Position = Position(persona, view, asked.Part!),
                NightTest = Said(review, "by night", NightWords),
                Impact = new ChangeImpact(
                    Said(review, "of the way of working", ["process", "approval", "governance", "planning"]),
                    Said(review, "of tests", ["test", "tests", "testing", "fixture", "fixtures"]),
                    Said(review, "of documents", ["documentation", "runbook", "runbooks", "guide", "guides", "diagram"]),
                    Said(review, "of security", ["security", "encryption", "access control", "audit", "compliance"]),
                    Said(review, "of operations", ["operations", "monitoring", "backup", "provisioning", "deploy", "alerts"])),
                Answers = [.. asked.Part!.Options.Select((option, place) => Questions(option, place, view, lines[option.Id]))],
            },
            RoundtableJson.Default.AssessAnswer);
    }

    private static readonly string[] NightWords = ["runbook", "runbooks", "alert", "alerts", "log", "logs", "on-call", "rollback", "3 am", "paged", "debugging"];

    private static string State(PersonaView view)
    {
        var dealt = view.Raised.Where(reading => !reading.IsOpen).ToList();
        var open = view.Open.Count == 0 ? "none is open" : $"open: {string.Join(", ", view.Open.Take(4).Select(Named))}";
        return view.Raised.Count == 0
            ? "The documents touch none of the concerns of this field."
            : $"Of {view.Raised.Count} concerns of this field {dealt.Count} are dealt with{(dealt.Count == 0 ? string.Empty : $" ({string.Join(", ", dealt.Take(3).Select(Named))})")}; {open}.";
    }

    private static string Position(Persona persona, PersonaView view, ProblemPart part)
    {
        var best = view.Stances.OrderByDescending(stance => stance.Score).ThenByDescending(stance => stance.Confidence).First();
        var method = persona.Method is { } known ? $" By {known.Name}: " : " ";
        var why = view.Open.Count == 0 ? "nothing speaks against it in this field." : $"{view.Open[0].Lens.Question}";
        return $"{part.Options.First(option => option.Id == best.Option).Text}{method}{why}";
    }

    /// <summary>Each option gets the concern that its own lines leave open, else the next in turn, so that no two are answered with the same words.</summary>
    private static ProposalAnswer Questions(BoardOption option, int place, PersonaView view, IReadOnlySet<CitedLine> lines)
    {
        var concern = view.Open.FirstOrDefault(reading => reading.Lines.Any(lines.Contains)) ?? (view.Open.Count == 0 ? view.Raised.ElementAtOrDefault(place) : view.Open[place % view.Open.Count]);
        var name = option.Text.TrimEnd('.');
        return concern is null
            ? new ProposalAnswer(option.Id, $"With \"{name}\" nothing that this field knows of breaks first.", $"By \"{name}\" there is nothing to watch in this field.", $"For \"{name}\" none is needed from this field.", [])
            : new ProposalAnswer(
                option.Id,
                $"With \"{name}\": {concern.Lens.Concern}. {concern.Lens.Question}",
                concern.Lines.Count == 0 ? $"With \"{name}\" nobody knows: the documents say nothing of {concern.Lens.Concern}." : $"With \"{name}\" by what the documents say of {concern.Lens.Concern}, on {Places(concern.Lines)}.",
                $"If \"{name}\" fails there: {concern.Lens.Mitigation}",
                [.. concern.Lines.Take(TableAnswerCheck.EvidenceMax)]);
    }

    private static string Said(Review review, string about, string[] cues)
    {
        var lines = CueLines.Of(review, cues);
        return lines.Count == 0
            ? $"The documents say nothing {about}."
            : $"{lines.Count} {(lines.Count == 1 ? "line speaks" : "lines speak")} {about}, first {Places([lines[0].Line])}: {lines[0].Text}";
    }

    private static string Named(ConcernReading reading) => reading.Lines.Count == 0 ? reading.Lens.Concern : $"{reading.Lens.Concern} on {Places([.. reading.Lines.Take(1)])}";

    private static string Places(IReadOnlyList<CitedLine> lines) => string.Join(", ", lines.Take(3).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Document}:{line.Line}")));
}
