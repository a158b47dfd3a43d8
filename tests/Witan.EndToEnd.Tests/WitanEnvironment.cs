using Witan.Testing.Databases;

namespace Witan.EndToEnd.Tests;

/// <summary>The variables that lead the program to a test's database.</summary>
internal static class WitanEnvironment
{
    public static Dictionary<string, string> Of(TestDatabase place)
    {
        var variables = new Dictionary<string, string> { ["WITAN_DATA"] = place.Options.Directory };
        if (place.Options.DatabaseUrl is not null)
        {
            variables["WITAN_DATABASE"] = place.Options.DatabaseUrl;
            variables["WITAN_DATABASE_OWNER"] = place.Options.OwnerUrl!;
        }

        return variables;
    }
}
