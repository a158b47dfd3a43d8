using Witan.Kernel.Results;

namespace Witan.Server.SignIn;

/// <summary>A user to be made.</summary>
/// <param name="Id">The id, as <see cref="AccountRules.IdFault"/> wants it.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address; null for none.</param>
/// <param name="Role">The role's word.</param>
public sealed record NewAccount(string Id, string Name, string? Email, string Role)
{
    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public Refusal? FindFault() =>
        AccountRules.IdFault(Id) ?? AccountRules.NameFault(Name) ?? AccountRules.EmailFault(Email) ?? AccountRules.RoleFault(Role);
}
