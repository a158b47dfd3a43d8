namespace Witan.DataWorker;

/// <summary>What a write is, told from its number alone, so that whoever checks needs no record of what was asked.</summary>
public static class Numbering
{
    /// <summary>Every third write of five puts several rows into its transaction.</summary>
    public static int Parts(int number) => number % 5 == 3 ? 4 : 1;

    /// <summary>Every seventh write fails: its last row takes the key of one that stands.</summary>
    public static bool Fails(int number) => number % 7 == 6;

    /// <summary>Names a row.</summary>
    public static string Key(int writer, int number, int part) => $"{writer}-{number}-{part}";

    /// <summary>Most rows take 200 bytes; one in eleven takes ten pages, so that the log grows and is checkpointed.</summary>
    public static int Length(int number) => number % 11 == 10 ? 40_000 : 200;
}
