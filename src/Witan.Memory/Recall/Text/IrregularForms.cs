using System.Collections.Frozen;

namespace Witan.Memory.Recall.Text;

/// <summary>English forms that no suffix rule brings together: "bought" and "buy", "children" and "child".</summary>
internal static class IrregularForms
{
    private const string Table = """
        arise:arose,arisen awake:awoke,awoken beat:beaten become:became begin:began,begun bend:bent bind:bound bite:bit,bitten bleed:bled
        blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought catch:caught choose:chose,chosen
        cling:clung come:came creep:crept deal:dealt dig:dug draw:drew,drawn dream:dreamt drink:drank,drunk drive:drove,driven
        eat:ate,eaten fall:fell,fallen feed:fed feel:felt fight:fought find:found flee:fled fly:flew,flown forbid:forbade,forbidden
        forget:forgot,forgotten forgive:forgave,forgiven freeze:froze,frozen get:got,gotten give:gave,given go:went,gone grind:ground
        grow:grew,grown hang:hung hear:heard hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known lay:laid lead:led lean:leant
        leap:leapt learn:learnt leave:left lend:lent light:lit lose:lost make:made mean:meant meet:met mistake:mistook,mistaken pay:paid
        prove:proven ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought sell:sold send:sent
        sew:sewn shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk sing:sang,sung sink:sank,sunk sit:sat
        sleep:slept slide:slid smell:smelt speak:spoke,spoken spell:spelt spend:spent spill:spilt spin:spun stand:stood steal:stole,stolen
        stick:stuck sting:stung strike:struck string:strung strive:strove swear:swore,sworn sweep:swept swim:swam,swum swing:swung
        take:took,taken teach:taught tear:tore,torn tell:told think:thought throw:threw,thrown understand:understood undertake:undertook
        wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won wind:wound withdraw:withdrew write:wrote,written
        child:children foot:feet goose:geese knife:knives leaf:leaves life:lives man:men mouse:mice person:people shelf:shelves thief:thieves
        tooth:teeth wife:wives wolf:wolves woman:women half:halves loaf:loaves
        die:dying lie:lying tie:tying photo:photograph,photographs
        """;

    private static readonly FrozenDictionary<string, string> Bases = Parse();

    public static string? BaseOf(string word) => Bases.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Parse()
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Table.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (word, forms) = (entry[..entry.IndexOf(':', StringComparison.Ordinal)], entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var form in forms.Split(','))
            {
                bases[form] = word;
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
