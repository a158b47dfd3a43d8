namespace Witan.Testing.Planted;

/// <summary>Word lists that belong to no scenario.</summary>
internal static class Names
{
    public static IReadOnlyList<string> People { get; } =
    [
        "Dana Novak", "Ruth Keller", "Omar Haddad", "Lena Fischer", "Paul Okafor", "Mia Lindqvist", "Tom Baker", "Ines Duarte",
        "Jonas Weber", "Priya Raman", "Carla Rossi", "Yusuf Demir", "Hanna Virtanen", "Marek Zielinski", "Sofia Marin", "Ben Archer",
        "Aisha Khan", "Noah Brunner", "Clara Moreau", "Viktor Petrov", "Emily Hart", "Luca Bianchi", "Greta Holm", "Samuel Osei",
    ];

    public static IReadOnlyList<string> Numbers { get; } =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
}
