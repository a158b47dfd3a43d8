namespace Witan.Memory.Recall.Ranking;

/// <summary>The numbers of the ranking. How they were chosen, and what each is worth: docs/decisions/0021-recall-index.md.</summary>
internal static class RankSettings
{
    /// <summary>BM25 over an item's own words: how soon repeating a word stops counting, and how much length counts against it.</summary>
    public const double K1 = 0.9;
    public const double B = 0.4;

    /// <summary>BM25 over an item together with its neighbours in the group, and what each counts in it.</summary>
    public const double WindowK1 = 1.2;
    public const double WindowB = 0.6;
    public const double WindowOwn = 2;
    public const double WindowBefore = 1.25;
    public const double WindowAfter = 0.5;

    /// <summary>A neighbour before that asks counts so many times as much: what follows it is the answer.</summary>
    public const double WindowAsked = 2;

    /// <summary>The share of a text, in fifteenths, above which it asks.</summary>
    public const int AskedLeast = 5;

    /// <summary>BM25 over the whole group.</summary>
    public const double SessionK1 = 1.2;
    public const double SessionB = 0.75;

    /// <summary>What a word that only belongs to a word of the question counts: a member of the kind that it names, or the reverse.</summary>
    public const double RelatedWord = 0.15;

    /// <summary>The least likeness of four-letter sequences for a term to stand in for a word of the question, and how many may.</summary>
    public const double LikenessLeast = 0.6;
    public const int LikeTermsMost = 4;

    /// <summary>Only rare words ask for terms that look like them: those of so few items, or of one item in so many.</summary>
    public const int RareItemsLeast = 2;
    public const int RareShare = 100_000;

    public const double OwnWeight = 0.25;
    public const double WindowWeight = 1;
    public const double SessionWeight = 0.5;
    public const double LikeWeight = 0.15;
    public const double SpeakerWeight = 0.3;
    public const double AsksWeight = -0.1;
    public const double WhenWeight = 0.1;
    public const double NumberWeight = 0.05;
    public const double LengthWeight = 0.02;
    public const double TimeWeight = 0.2;
    public const double VectorWeight = 1;

    /// <summary>The most terms of one question, with those related and like.</summary>
    public const int TermsMost = 96;

    /// <summary>The items that are looked at closely, with their groups; chosen by their own words. More when more hits are wanted.</summary>
    public const int CandidatesMost = 128;

    /// <summary>The most items that come in because of their time alone, and of their vector alone.</summary>
    public const int TimeCandidatesMost = 64;
    public const int VectorCandidatesMost = 128;

    /// <summary>The most items of one group that are looked at closely; of larger ones only the candidates and their neighbours.</summary>
    public const int GroupItemsMost = 512;

    /// <summary>With the hierarchy on: the length of a cluster of time, and how many clusters of a type are looked into.</summary>
    public const long ClusterTicks = 28 * TimeSpan.TicksPerDay;
    public const int ClustersMost = 8;

    /// <summary>All of it in one line, for reports.</summary>
    public static string Text { get; } = string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"k1 {K1} b {B}; window k1 {WindowK1} b {WindowB}, own {WindowOwn} before {WindowBefore} (asking x{WindowAsked}) after {WindowAfter}; session k1 {SessionK1} b {SessionB}; related {RelatedWord}; likeness {LikenessLeast}; weights window {WindowWeight} words {OwnWeight} session {SessionWeight} n-grams {LikeWeight} speaker {SpeakerWeight} asks {AsksWeight} when {WhenWeight} numbers {NumberWeight} length {LengthWeight} time {TimeWeight} vector {VectorWeight}; candidates {CandidatesMost}");
}
