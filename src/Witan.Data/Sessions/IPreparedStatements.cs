using Witan.Kernel.Identity;

namespace Witan.Data.Sessions;

/// <summary>Runs statements that an engine has prepared before. A way past the general one, which does the same and costs more.</summary>
internal interface IPreparedStatements
{
    /// <summary>Runs a statement, or says that the general way must be taken: several statements in one, or a parameter of a rare type.</summary>
    /// <param name="sql">The statement, checked.</param>
    /// <param name="parameters">An object whose properties are its parameters.</param>
    /// <param name="context">For whom.</param>
    /// <param name="rows">How many rows it touched.</param>
    bool TryExecute(string sql, object? parameters, TenantContext context, out int rows);
}
