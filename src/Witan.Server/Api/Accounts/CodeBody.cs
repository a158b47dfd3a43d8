namespace Witan.Server.Api.Accounts;

/// <summary>A code of an authenticator.</summary>
/// <param name="Code">The six digits.</param>
/// <param name="Password">The password, where the code is taken away.</param>
public sealed record CodeBody(string? Code, string? Password = null)
{
    /// <summary>Does not write what was typed, so that no log does.</summary>
    public override string ToString() => nameof(CodeBody);
}
