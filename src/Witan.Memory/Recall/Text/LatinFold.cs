using System.Text;

namespace Witan.Memory.Recall.Text;

/// <summary>Takes the marks off Latin letters, so that "café" and "cafe" are one word. Other scripts stay as they are.</summary>
internal static class LatinFold
{
    // From U+00C0 to U+017F, one base letter each; a blank has none. The framework's normalization is not asked, because
    // what it knows differs between builds with and without ICU, and the index outlives both.
    private const string Bases =
        "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll"
        + "lllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static void Append(StringBuilder target, Rune rune)
    {
        switch (rune.Value)
        {
            case < 0x80:
                target.Append((char)rune.Value);
                break;
            case 0xDF:
                target.Append("ss");
                break;
            case 0xE6:
                target.Append("ae");
                break;
            case 0x153:
                target.Append("oe");
                break;
            case >= 0xC0 and <= 0x17F when Bases[rune.Value - 0xC0] != ' ':
                target.Append(Bases[rune.Value - 0xC0]);
                break;
            default:
                target.Append(rune.ToString());
                break;
        }
    }
}
