namespace Witan.Models.Analyst;

/// <summary>The kinds of finding. The text is what records and exports show, so it never changes.</summary>
public static class FindingKind
{
    /// <summary>Two places give different numbers for the same quantity.</summary>
    public const string ContradictingNumber = "contradicting-number";

    /// <summary>A stated total is not the sum of its parts.</summary>
    public const string TotalMismatch = "total-mismatch";

    /// <summary>Shares of a whole do not add up to 100 %, or a percentage does not fit the fraction beside it.</summary>
    public const string PercentageMismatch = "percentage-mismatch";

    /// <summary>A stated count ("four steps") differs from the list or table that it introduces.</summary>
    public const string CountMismatch = "count-mismatch";

    /// <summary>A target or requirement in words that nobody can test: "fast", "soon".</summary>
    public const string VagueTarget = "vague-target";

    /// <summary>Work that nobody is named for.</summary>
    public const string WorkWithoutOwner = "work-without-owner";

    /// <summary>Work without a date, a period or an effort.</summary>
    public const string WorkWithoutDate = "work-without-date";

    /// <summary>A strong claim with nothing to back it.</summary>
    public const string ClaimWithoutEvidence = "claim-without-evidence";

    /// <summary>A change that can go wrong, and no way back.</summary>
    public const string MissingRollback = "missing-rollback";

    /// <summary>Data that can be lost, and no backup.</summary>
    public const string MissingBackup = "missing-backup";

    /// <summary>Something that runs for users, and nobody watching.</summary>
    public const string MissingMonitoring = "missing-monitoring";

    /// <summary>A change, and no test of it.</summary>
    public const string MissingTest = "missing-test";

    /// <summary>Something exposed or personal, and no word on security.</summary>
    public const string MissingSecurity = "missing-security";

    /// <summary>Something that costs money, and no figure.</summary>
    public const string MissingCost = "missing-cost";

    /// <summary>A risk with no mitigation.</summary>
    public const string RiskWithoutMitigation = "risk-without-mitigation";

    /// <summary>A success criterion that nothing in the document measures.</summary>
    public const string UnmeasuredCriterion = "unmeasured-criterion";

    /// <summary>Work placed before what it depends on.</summary>
    public const string DependencyOutOfOrder = "dependency-out-of-order";

    /// <summary>A place that still says TBD, TODO or ???.</summary>
    public const string OpenPlaceholder = "open-placeholder";

    /// <summary>Something called done, while the document lists parts of it as pending.</summary>
    public const string StatusContradiction = "status-contradiction";

    /// <summary>An alert that fires only after the stated target has long been missed.</summary>
    public const string AlertGap = "alert-gap";
}
