using System.Security.Cryptography;
using System.Text;
using Witan.Boards.Personas;

namespace Witan.Boards.Tests.Personas;

/// <summary>What is promised of the personas that come with the program.</summary>
public sealed class SeededPersonasTests
{
    private const int IdentityMin = 700;
    private const int IdentityMax = 1_000;
    private const int LensesMin = 4;
    private const int LensesMax = 7;

    private static readonly string[] Experts =
    [
        "growth_hacker", "marketing_strategist", "content_strategist", "finance_strategist", "bootstrap_advisor", "angel_investor", "legal_advisor", "risk_officer",
        "tech_strategist", "engineering_lead", "devops_engineer", "security_engineer", "ai_architect", "nocode_builder", "product_manager", "ux_researcher", "uiux_designer",
        "operations_strategist", "lean_coach", "implementation_realist", "corporate_strategist", "visionary_founder", "sales_coach", "customer_success_strategist",
        "customer_advocate", "market_researcher", "people_strategist", "executive_coach", "data_scientist", "bi_strategist", "community_builder", "devrel_lead",
        "innovation_catalyst", "design_thinker", "ethicist", "philosopher", "wellness_advisor", "mental_performance_coach", "synthesist",
    ];

    private static readonly IReadOnlyList<Persona> Seated = [.. SeededPersonas.All.Where(persona => persona.Kind != PersonaKind.Mind)];

    [Fact]
    public void Codes_AreUniqueAndComplete()
    {
        Assert.Equal(39, Experts.Length);
        Assert.Equal(Experts.Order(StringComparer.Ordinal), Codes(PersonaKind.Expert));
        Assert.Equal(["contrarian", "optimist", "skeptic"], Codes(PersonaKind.Moderator));
        Assert.Equal(["doc_researcher", "web_researcher"], Codes(PersonaKind.Researcher));
        Assert.Equal(["facilitator"], Codes(PersonaKind.Facilitator));
        Assert.Equal(["methodical", "questioning", "rapid"], Codes(PersonaKind.Mind));
        Assert.Equal(4, Codes(PersonaKind.Architect).Count());
        Assert.Equal(10, Codes(PersonaKind.Specialist).Count());
        Assert.Equal(SeededPersonas.All.Count, SeededPersonas.All.Select(persona => persona.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void EveryPersona_MayBeSeated() =>
        Assert.All(SeededPersonas.All, persona => Assert.DoesNotContain(
            PersonaCheck.Faults(persona), fault => persona.Kind != PersonaKind.Mind || !fault.StartsWith("expertise", StringComparison.Ordinal)));

    [Fact]
    public void EverySeat_IsWhole()
    {
        Assert.All(Seated, persona =>
        {
            Assert.InRange(persona.Identity.Length, IdentityMin, IdentityMax);
            Assert.InRange(persona.Lenses.Count, LensesMin, LensesMax);
            Assert.InRange(persona.Temperature, 0.1, 0.9);
            Assert.InRange(persona.Weight, 0.5, 1.5);
            Assert.InRange(persona.Expertise.Count, 3, 4);
            Assert.StartsWith("You ", persona.Identity, StringComparison.Ordinal);
            Assert.All(new[] { persona.Archetype, persona.Role, persona.Evidence }, text => Assert.True(text.Length > 5));
        });
        Assert.Equal(SeededPersonas.All.Count, SeededPersonas.All.Select(persona => persona.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Methods_AreEachSeatsOwn() => Assert.Equal(Seated.Count, Seated.Select(persona => persona.Method!.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Vocabulary_IsUsedWholly()
    {
        Assert.InRange(Expertise.All.Count, 24, 30);
        Assert.Equal(Expertise.All.Select(tag => tag.Tag).Order(StringComparer.Ordinal), Seated.Where(persona => persona.IsSelectable).SelectMany(persona => persona.Expertise).Union(Seated.SelectMany(persona => persona.Expertise)).Order(StringComparer.Ordinal));
        Assert.All(Expertise.All, tag => Assert.Equal(3, tag.Near.Where(near => near != tag.Tag && Expertise.IsKnown(near)).Distinct(StringComparer.Ordinal).Count()));
        Assert.All(Expertise.All, tag => Assert.Contains(SeededPersonas.All, persona => persona.IsSelectable && persona.Expertise.Contains(tag.Tag)));
        Assert.All(Expertise.All, tag => Assert.All(tag.Cues, cue => Assert.NotNull(Boards.Personas.Lenses.CuePhrase.Read(cue))));
    }

    [Fact]
    public void Texts_HoldNoPlaceholder()
    {
        // Whole words: somebody may sell on foot, and be fooled.
        const string Placeholder = @"(?i)\b(lorem|ipsum|todo|tb[acd]|fixme|x{3,}|placeholders?|insert|example\.(com|org)|your name|foo|foobar|asdf)\b";
        Assert.Matches(Placeholder, "You are TODO.");
        Assert.All(SeededPersonas.All, persona => Assert.DoesNotMatch(
            Placeholder,
            string.Join('\n', [persona.Name, persona.Role, persona.Identity, persona.Evidence, $"{persona.Method}", .. persona.Lenses.SelectMany(lens => new[] { lens.Good, lens.Question, lens.Mitigation })])));
    }

    [Fact]
    public void Minds_OfTheSwarm_AreWhoTheyWere()
    {
        var hashes = SeededPersonas.All.Where(persona => persona.Kind == PersonaKind.Mind)
            .ToDictionary(persona => persona.Code, persona => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(persona.Identity)))[..16]);
        Assert.Equal(new Dictionary<string, string> { ["methodical"] = "c8b03eaa78705c61", ["questioning"] = "0f26d9b2f93c490c", ["rapid"] = "8e1bf3a12cc864be" }, hashes);
    }

    /// <summary>A database takes a changed persona over only with a new version. When this fails, raise <see cref="SeededPersonas.Version"/> and write both down here.</summary>
    [Fact]
    public void Catalogue_IsTheOneOfItsVersion()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', SeededPersonas.All.Select(PersonaHash.Of)))))[..16];
        Assert.Equal((3, "7bd81dae3536ffa6"), (SeededPersonas.Version, hash));
    }

    private static IEnumerable<string> Codes(PersonaKind kind) => SeededPersonas.All.Where(persona => persona.Kind == kind).Select(persona => persona.Code);
}
