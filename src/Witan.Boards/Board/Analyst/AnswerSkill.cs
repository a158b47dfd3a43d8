using Witan.Boards.Board.Answers;
using Witan.Boards.Deliberation.Arguments;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Answers a person, rule-based: the concern of the persona that shares most words with what was said.</summary>
internal sealed class AnswerSkill : IAnalystSkill
{
    public string Task => BoardExecutor.TaskName(BoardTask.Answer);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var persona = asked.Speaker ?? Readings.Seeded(asked.Persona);
        var words = ClaimWords.Of(asked.Asked ?? string.Empty).Content;
        var touched = Readings.Of(persona, review)
            .Select(reading => (Reading: reading, Shared: ClaimWords.Of($"{reading.Lens.Concern} {reading.Lens.Question} {string.Join(' ', reading.Lens.Cues)}").Content.Count(words.Contains)))
            .Where(pair => pair.Shared > 0)
            .OrderByDescending(pair => pair.Shared)
            .Select(pair => pair.Reading)
            .FirstOrDefault();
        var text = touched switch
        {
            null => $"It touches none of my {persona.Lenses.Count} concerns; my stance does not follow from it either way.",
            { IsOpen: true } => $"It touches {touched.Lens.Concern}, which the documents leave open. {touched.Lens.Question} {touched.Lens.Mitigation}",
            _ => $"It touches {touched.Lens.Concern}. The document {touched.Lens.Good}, so that it changes nothing for me unless those lines no longer hold.",
        };
        return BoardSkillJson.Write(new WordAnswer { Text = text }, BoardJson.Default.WordAnswer);
    }
}
