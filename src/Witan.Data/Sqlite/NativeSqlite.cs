using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Witan.Data.Sqlite;

/// <summary>Chooses the SQLite library: the system's, which the distribution patches, or else the bundled one.</summary>
public static class NativeSqlite
{
    /// <summary>The oldest system library that is preferred over the bundled 3.35.5.</summary>
    private static readonly Version SystemVersionMin = new(3, 35, 5);

    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];
    private static readonly Lock Gate = new();
    private static bool _initialized;

    private delegate nint VersionFunction();

    /// <summary>Gets where the library in use comes from: <c>system</c> or <c>bundled</c>.</summary>
    public static string Origin { get; private set; } = "bundled";

    /// <summary>Gets the version of the library in use.</summary>
    public static string LibraryVersion => raw.sqlite3_libversion().utf8_to_string();

    /// <summary>Makes the library ready. May be called any number of times, from any thread.</summary>
    public static void Initialize()
    {
        lock (Gate)
        {
            if (_initialized)
            {
                return;
            }

            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            _initialized = true;
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != "e_sqlite3")
        {
            return 0;
        }

        foreach (var candidate in SystemNames)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                if (VersionOf(handle) >= SystemVersionMin)
                {
                    Origin = "system";
                    return handle;
                }

                NativeLibrary.Free(handle);
            }
        }

        // Zero hands the search back to the runtime, which finds the bundled library beside the program.
        return 0;
    }

    private static Version VersionOf(nint handle)
    {
        var export = NativeLibrary.GetExport(handle, "sqlite3_libversion");
        var function = Marshal.GetDelegateForFunctionPointer<VersionFunction>(export);
        return Version.TryParse(Marshal.PtrToStringUTF8(function()), out var version) ? version : new Version(0, 0);
    }
}
