using Witan.Boards.Swarm.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>The questioning mind, rule-based: evidence from the careful, limits from the quick, criteria from both.</summary>
internal sealed class QuestionsSkill : IAnalystSkill
{
    /// <summary>Questions are asked about this many findings, the weightiest first; more would be read by nobody.</summary>
    public const int FindingsAskedMax = 6;

    public string Task => SwarmExecutor.TaskName(SwarmTask.Questions);

    public string Answer(Review review, string input)
    {
        var findings = SkillJson.Read(input).Findings ?? [];
        var answer = new QuestionsAnswer
        {
            Questions = [.. findings.Take(FindingsAskedMax).SelectMany(About), .. ToBoth(review, findings)],
            DecisionCriteria = [.. Criteria(review, findings)],
            Positions = [.. findings.Select(Position)],
        };
        return SkillJson.Write(answer, BoardsJson.Default.QuestionsAnswer);
    }

    private static IEnumerable<QuestionDraft> About(SwarmFinding finding)
    {
        var profile = KindProfiles.Of(finding.Kind);
        yield return new QuestionDraft(Mind.Methodical, finding.Id, profile.Proof switch
        {
            Proof.Shown => $"Which of the readings of {finding.Subject} do people follow today, and what did that cost so far?",
            Proof.Absent => $"Have you looked for {finding.Subject} outside these documents? Which past event shows the harm?",
            _ => $"Who has misread {finding.Subject}, and what did they do because of it?",
        });
        yield return new QuestionDraft(Mind.Rapid, finding.Id, profile.Irreversible
            ? $"If it does happen, how far does it reach, and how long until the old state is back? ({finding.Subject})"
            : $"At which value of \"{finding.Watch.Metric}\" would you stop and correct it?");
    }

    private static IEnumerable<QuestionDraft> ToBoth(Review review, IReadOnlyList<SwarmFinding> findings)
    {
        yield return new QuestionDraft(null, null, "Who decides, by when, and what would make that person decide otherwise?");
        if (findings.Count > 0)
        {
            yield return new QuestionDraft(null, null, "If only two of these findings could be worked on, which two would users feel?");
        }

        if (review.Thresholds.Count > 0)
        {
            yield return new QuestionDraft(null, null, "The documents state thresholds of their own: is somebody named who reads them daily, and may that person stop the work?");
        }
    }

    private static IEnumerable<string> Criteria(Review review, IReadOnlyList<SwarmFinding> findings)
    {
        var blocking = findings.Where(finding => finding.Priority == Priority.P1).Take(FindingsAskedMax).Select(finding => finding.Id).ToList();
        yield return blocking.Count > 0
            ? $"Go: {string.Join(", ", blocking)} resolved, or accepted by name."
            : "Go: the decider has read the record and names a date for looking again.";
        yield return review.Thresholds.Count > 0
            ? $"Stop: any of the documents' own limits reached ({string.Join("; ", review.Thresholds.Where(stated => stated.Red is not null).Take(3).Select(stated => $"{stated.Metric} {stated.Red}"))})."
            : "Stop: any red value in the plan below is reached.";
        yield return "Success: each success criterion has a measured value, and the person who measured it is named.";
    }

    private static Position Position(SwarmFinding finding)
    {
        var stance = Weighing.Questioning(finding.Kind, finding.Confidence);
        return new Position
        {
            Finding = finding.Id,
            Stance = stance,
            Confidence = Math.Round(0.5 + (finding.Confidence / 4), 2),
            Reason = stance switch
            {
                > 0 when KindProfiles.Of(finding.Kind).Irreversible => "The harm could not be undone, so that the question must be answered first.",
                > 0 => "The lines show it; there is nothing left to ask.",
                0 => "It is open until somebody names the threshold.",
                _ => "Neither an event nor a measurement stands behind it.",
            },
        };
    }
}
