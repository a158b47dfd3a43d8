namespace Witan.Boards.Personas.Lenses;

/// <summary>How a document deals with a concern.</summary>
public enum LensStanding
{
    /// <summary>Its subject does not call for it.</summary>
    Aside,

    /// <summary>It says nothing of it, or says that it is not there.</summary>
    Missing,

    /// <summary>It mentions it and says nothing that could be held to.</summary>
    Vague,

    /// <summary>It deals with it.</summary>
    Addressed,
}
