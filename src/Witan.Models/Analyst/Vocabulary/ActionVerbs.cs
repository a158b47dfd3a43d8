namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Verbs that begin a piece of work: "Order the chairs".</summary>
internal static class ActionVerbs
{
    private const string Base =
        "accept activate adapt add adjust agree align allocate analyse analyze announce answer appoint approve arrange ask assemble assess assign "
        + "attach attend audit automate backup begin benchmark book brief bring budget build buy calculate call cancel carry change check choose "
        + "clarify clean clear close collect combine communicate compare compile complete conduct configure confirm connect consider consult contact "
        + "contract convert coordinate copy correct count create cut data-cleanse decide decommission define delegate delete deliver deploy describe "
        + "design determine develop disable discuss dismantle dispose distribute divide document donate download draft draw drive drop edit enable "
        + "encrypt ensure enter equip establish estimate evaluate examine execute expand explain explore export extend extract file fill finalise "
        + "finalize find finish fix follow forward freeze gather generate get give go hand handle harden have hire hold hang host identify implement import "
        + "improve inform inspect install instrument integrate interview introduce inventory invite invoke involve issue join keep label launch learn lay "
        + "lead let link list load locate log look maintain make manage map mark measure meet merge migrate monitor move negotiate notify obtain "
        + "offer onboard open optimise optimize order organise organize outline pack paint park pass patch pay perform pick pilot place plan post "
        + "practise practice prepare present print prioritise prioritize process procure produce profile program promote propose protect provide "
        + "provision publish purchase put raise reach read rebuild receive recommend record recruit recycle redesign reduce refactor refine register "
        + "rehearse reinstall release relocate remind remove rename renew rent repair repeat replace reply report request research reserve "
        + "reset resolve restore restrict retire retrain return revert review revise rewrite ring roll rollout rotate route run sample scan schedule "
        + "scope search secure seek select sell send separate set settle set-up setup share shift ship show sign simplify sketch sort source split "
        + "stage start stock stop store streamline stress-test submit supervise supply support survey switch take talk teach tell tender test tidy "
        + "track train transfer translate transport treat trial trigger triage tune turn unpack update upgrade upload validate verify visit wait walk "
        + "wire wrap write use try allow apply avoid limit heat staff stand lower turn ring borrow approach fetch pull push collate chase confirm cross-check double-check shortlist benchmark circulate advertise liaise "
        + "deactivate erect deep-clean proofread digitise digitize scope-out hand-over sign-off kick-off walk-through measure water decorate cook";

    private static readonly HashSet<string> Imperatives =
        new(Base.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ThirdPersons =
        new(Imperatives.Select(ThirdPerson).Concat(["does", "goes", "has", "is", "will", "to", "and", "shall", "must", "should", "can", "would"]), StringComparer.OrdinalIgnoreCase);

    public static bool IsImperative(string word) => Imperatives.Contains(word);

    /// <summary>Tells whether a person's name may stand before the word: "orders", "to", "will".</summary>
    public static bool FollowsName(string word) => ThirdPersons.Contains(word);

    private static string ThirdPerson(string verb)
    {
        if (verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal))
        {
            return verb[..^1] + "ies";
        }

        return verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es"
            : verb + "s";
    }
}
