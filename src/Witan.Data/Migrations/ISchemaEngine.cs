using System.Data.Common;

namespace Witan.Data.Migrations;

/// <summary>What differs between the engines when a schema is changed.</summary>
internal interface ISchemaEngine
{
    /// <summary>Gets which engine it is.</summary>
    DatabaseEngine Engine { get; }

    /// <summary>Runs work as one transaction, alone among all processes.</summary>
    T Exclusively<T>(DbConnection connection, Func<T> work);

    /// <summary>Makes what the migrations' SQL relies on.</summary>
    void Prepare(DbConnection connection);

    /// <summary>Takes away, until <see cref="Protect"/>, what rests on columns and would keep a migration from changing them.</summary>
    void Unprotect(DbConnection connection, Model.DataModel model);

    /// <summary>Asserts what the model says of its tables: policies and grants.</summary>
    void Protect(DbConnection connection, Model.DataModel model);

    /// <summary>Reads the columns of every table of ours that stands, by the table's name; those of the primary key first, in its order.</summary>
    IReadOnlyDictionary<string, TableColumns> Columns(DbConnection connection);
}
