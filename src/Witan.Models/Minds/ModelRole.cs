namespace Witan.Models.Minds;

/// <summary>What a model is needed for.</summary>
public enum ModelRole
{
    /// <summary>Weighing and arguing: where a better model is worth its price.</summary>
    Core,

    /// <summary>Sorting, summing up, putting into words.</summary>
    Fast,
}
