namespace Witan.Boards.Deliberation.Conformity;

/// <summary>What a seat turned on.</summary>
public enum FlipGround
{
    /// <summary>Nothing that was put down.</summary>
    None,

    /// <summary>An argument or evidence of its own that nobody had brought before.</summary>
    OwnArgument,

    /// <summary>An argument of others that it named and had really seen.</summary>
    ShownArgument,
}
