using Witan.Boards.Board.Answers;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>An expert's voice, rule-based: its lenses on the documents make stances and arguments; what others cite moves it, numbers do not.</summary>
internal sealed class SpeakSkill : IAnalystSkill
{
    /// <summary>The most arguments of one speech.</summary>
    private const int ArgumentsMax = 4;

    /// <summary>An expert that is less sure than this listens.</summary>
    private const double SureFrom = 0.75;

    private const string VotePhase = "Vote";

    public string Task => BoardExecutor.TaskName(BoardTask.Speak);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var persona = asked.Speaker ?? Readings.Seeded(asked.Persona);
        var readings = Readings.Of(persona, review);
        var view = PersonaView.Of(persona, readings, asked.Part!, review);
        var answer = asked.Own is { } own ? Later(asked, persona, view, own) : First(persona, view);
        return BoardSkillJson.Write(answer, BoardJson.Default.SpeakAnswer);
    }

    /// <summary>Before anybody else was heard.</summary>
    private static SpeakAnswer First(Persona persona, PersonaView view) => new()
    {
        Stances = view.Stances,
        Arguments = [.. view.Arguments.Take(ArgumentsMax)],
        Changes = [],
        Questions = [.. view.Open.Take(1).Select(reading => new QuestionDraft(reading.Lens.Question, null))],
        LookUps = [.. view.Open.Where(reading => reading.Standing == LensStanding.Vague).Take(1).Select(reading => reading.Lens.Concern)],
        Summary = Summary(persona, view, view.Stances),
    };

    /// <summary>After others were heard: one step toward what two arguments with lines speak for, unless it is sure.</summary>
    private static SpeakAnswer Later(BoardInput asked, Persona persona, PersonaView view, Ballot own)
    {
        var isVote = asked.Phase == VotePhase;
        var moved = new List<ChangeDraft>();
        var stances = asked.Part!.Options.Select(option => Moved(asked, own.Of(option.Id), option, moved)).ToList();
        var said = asked.OwnArguments ?? [];
        return new SpeakAnswer
        {
            Stances = stances,
            Arguments = isVote ? [] : [.. view.Arguments.Where(argument => !said.Contains(argument.Claim, StringComparer.Ordinal)).Take(1)],
            Changes = moved,
            Questions = [],
            LookUps = [],
            Summary = Summary(persona, view, stances),
            Risks = isVote ? [.. view.Open.Take(3).Select(reading => PersonaView.Risk(persona, reading))] : null,
        };
    }

    private static StanceDraft Moved(BoardInput asked, BallotLine own, BoardOption option, List<ChangeDraft> moved)
    {
        var backed = (asked.Others ?? []).Where(other => other.Option == option.Id && other.Lines.Count > 0).ToList();
        var pull = backed.Count(other => other.IsFor) - backed.Count(other => !other.IsFor);
        var step = Math.Abs(pull) >= 2 && own.Confidence < SureFrom ? Math.Sign(pull) : 0;
        var score = Math.Clamp(own.Score + step, -2, 2);
        if (score == own.Score)
        {
            return new StanceDraft(option.Id, own.Score, own.Confidence, own.Conditions, own.Veto);
        }

        moved.Add(new ChangeDraft(option.Id, [.. backed.Where(other => other.IsFor == step > 0).Select(other => other.Label)]));
        return new StanceDraft(option.Id, score, Math.Round(Math.Min(SureFrom, own.Confidence + 0.05), 2), own.Conditions, null);
    }

    private static string Summary(Persona persona, PersonaView view, IReadOnlyList<StanceDraft> stances)
    {
        var best = stances.OrderByDescending(stance => stance.Score).ThenByDescending(stance => stance.Confidence).First();
        var option = view.Part.Options.First(known => known.Id == best.Option);
        var raised = view.Raised.Count;
        var why = raised == 0
            ? "the documents touch none of the concerns on this list"
            : view.Open.Count == 0
                ? $"all {raised} concerns that apply are dealt with"
                : $"{view.Open.Count} of {raised} concerns are open: {string.Join(", ", view.Open.Take(3).Select(reading => reading.Lens.Concern))}";
        var method = persona.Method is { } known2 ? $" By {known2.Name}," : string.Empty;
        return $"{Sentence(option.Text)}{(method.Length > 0 ? method : " Because")} {why}.";
    }

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : text.TrimEnd() + ".";
}
