namespace Witan.Server.Api.Accounts;

/// <summary>What an authenticator is set up with.</summary>
/// <param name="Secret">The secret, to be typed where there is no camera.</param>
/// <param name="Uri">The same as an address.</param>
/// <param name="Svg">The same as a picture.</param>
public sealed record Enrolment(string Secret, string Uri, string Svg)
{
    /// <summary>Does not write the secret, so that no log does.</summary>
    public override string ToString() => nameof(Enrolment);
}
