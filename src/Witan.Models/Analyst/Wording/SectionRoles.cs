namespace Witan.Models.Analyst.Wording;

/// <summary>Asks for roles in words.</summary>
internal static class SectionRoles
{
    /// <summary>Tells whether any of the given roles is among these.</summary>
    public static bool Has(this SectionRole roles, SectionRole any) => (roles & any) != SectionRole.None;
}
