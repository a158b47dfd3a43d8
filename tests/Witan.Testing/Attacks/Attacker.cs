using Npgsql;

namespace Witan.Testing.Attacks;

/// <summary>In which context somebody tries to reach another one's rows.</summary>
/// <param name="Name">Who it is, for messages.</param>
/// <param name="Tenant">The tenant; null when none is set.</param>
/// <param name="User">The user; null when none is set.</param>
/// <param name="Wide">Whether the context reaches over the whole tenant.</param>
public sealed record Attacker(string Name, string? Tenant, string? User, bool Wide)
{
    /// <summary>Gets whose rows are attacked.</summary>
    public static Attacker Victim { get; } = new("the victim", "north", "ada", Wide: false);

    /// <summary>Gets another user of the victim's tenant, who may reach only rows of users.</summary>
    public static Attacker Colleague { get; } = new("a colleague", "north", "ben", Wide: false);

    /// <summary>Gets those outside the victim's tenant.</summary>
    public static IReadOnlyList<Attacker> Outsiders { get; } =
    [
        new("a stranger of the same name", "south", "ada", Wide: true),
        new("nobody", null, null, Wide: false),
        new("nobody, after another's transaction", string.Empty, string.Empty, Wide: true),
        new("everybody", "*", "*", Wide: true),
    ];

    /// <summary>Sets the context for a transaction, as the program does.</summary>
    internal async Task EnterAsync(NpgsqlConnection connection)
    {
        foreach (var (setting, value) in new[] { ("tenant", Tenant), ("user", User), ("wide", Tenant is null ? null : Wide ? "1" : "0") })
        {
            if (value is not null)
            {
                await using var command = new NpgsqlCommand($"SELECT set_config('witan.{setting}', $1, true);", connection);
                command.Parameters.Add(new NpgsqlParameter { Value = value });
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
