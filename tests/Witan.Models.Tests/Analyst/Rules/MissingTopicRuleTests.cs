using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class MissingTopicRuleTests
{
    private static readonly MissingTopicRule Rule = new();

    [Theory]
    [InlineData(FindingKind.MissingRollback, "# Migration to the new phone system /  / We switch all wards on Friday.")]
    [InlineData(FindingKind.MissingRollback, "# Release 4.0 rollout plan /  / The app goes to all users on Monday.")]
    [InlineData(FindingKind.MissingRollback, "# Upgrade of the till software /  / Rollback plan: none.")]
    [InlineData(FindingKind.MissingRollback, "Should we migrate to PostgreSQL?")]
    [InlineData(FindingKind.MissingRollback, "# Replacement of the library system /  / The new one starts in May. There is no plan B.")]
    [InlineData(FindingKind.MissingBackup, "# Database migration /  / We move all tables at night.")]
    [InlineData(FindingKind.MissingBackup, "# Moving the patient records to the new archive /  / Two trucks are ordered.")]
    [InlineData(FindingKind.MissingBackup, "# Customer data migration /  / Backup: TBD")]
    [InlineData(FindingKind.MissingBackup, "Should we move from SQLite to PostgreSQL before the launch?")]
    [InlineData(FindingKind.MissingBackup, "# Clean-up /  / We delete old records in May. Then we purge old data and delete files. No backup exists.")]
    [InlineData(FindingKind.MissingMonitoring, "# API launch plan /  / The service goes live in May.")]
    [InlineData(FindingKind.MissingMonitoring, "# Deployment of the booking system /  / It runs in production from June.")]
    [InlineData(FindingKind.MissingMonitoring, "Should we launch the patient portal in May?")]
    [InlineData(FindingKind.MissingMonitoring, "# New web shop launch /  / Orders start on Monday, without monitoring.")]
    [InlineData(FindingKind.MissingMonitoring, "# Production rollout of the chatbot /  / All pupils use it.")]
    [InlineData(FindingKind.MissingTest, "# Migration to the new rota software /  / All wards switch on 1 May.")]
    [InlineData(FindingKind.MissingTest, "# Release plan /  / Version 3 goes to all shops.")]
    [InlineData(FindingKind.MissingTest, "Should we deploy the new till software on Monday?")]
    [InlineData(FindingKind.MissingTest, "# Upgrade of the booking system /  / Testing: not planned.")]
    [InlineData(FindingKind.MissingTest, "# Introduction of the electronic health record system /  / Go-live is 4 June.")]
    [InlineData(FindingKind.MissingSecurity, "# Patient portal /  / Patients log in and see results.")]
    [InlineData(FindingKind.MissingSecurity, "# Online booking /  / The form asks for personal data and payment.")]
    [InlineData(FindingKind.MissingSecurity, "# Public API /  / Partners read orders.")]
    [InlineData(FindingKind.MissingSecurity, "Should we put pupil records into the cloud storage?")]
    [InlineData(FindingKind.MissingSecurity, "# Parent app /  / User accounts for parents. Security: TBD")]
    [InlineData(FindingKind.MissingCost, "# Purchase of 40 tablets /  / The ward needs them in May.")]
    [InlineData(FindingKind.MissingCost, "# Office move /  / We move to Park Street in June.")]
    [InlineData(FindingKind.MissingCost, "# Summer festival /  / Three bands play.")]
    [InlineData(FindingKind.MissingCost, "Should we hire two nurses?")]
    [InlineData(FindingKind.MissingCost, "# Trade fair stand /  / We rent a stand. Budget: TBD")]
    [InlineData(FindingKind.MissingRollback, "# Rollout of the ward app /  / ## Way back /  / A return to paper has not been considered.")]
    [InlineData(FindingKind.MissingRollback, "# Clinic: from weekly to monthly rotas /  / 1. The weekly rota is deleted in the planner for good.")]
    [InlineData(FindingKind.MissingBackup, "# Notes on the new shelf /  / No backups are planned for the catalogue.")]
    [InlineData(FindingKind.MissingBackup, "# Autumn term /  / * Wipe the old server /  * Ring the porter")]
    [InlineData(FindingKind.MissingBackup, "# Migration of the member database /  / Replication feeds the new host.")]
    [InlineData(FindingKind.MissingMonitoring, "# Rollout of the till app /  / The on-call list is updated.")]
    [InlineData(FindingKind.MissingTest, "# Introduction of the ticket system /  / Tests: we do without them.")]
    [InlineData(FindingKind.MissingTest, "# Migration of the rota database /  / A test restore is made from last night's backup.")]
    [InlineData(FindingKind.MissingTest, "# New ticket app /  / ## Background /  / In a trial in 2019 nine people took part.")]
    [InlineData(FindingKind.MissingSecurity, "# Supplier portal /  / Suppliers change their bank accounts. /  / ## Privacy /  / It was not looked at.")]
    [InlineData(FindingKind.MissingCost, "# Purchase of a rota system /  / ## Goals /  / Orders above 40 EUR rise. /  / ## Money /  / What it costs has not been worked out.")]
    [InlineData(FindingKind.MissingCost, "# Spring campaign /  / We buy posters. /  / Bad comments about the price are answered.")]
    [InlineData(FindingKind.MissingCost, "# Garden club /  / * Order 40 chairs for the lawn")]
    [InlineData(FindingKind.MissingSecurity, "# Tenant list /  / The list can be opened by a link, at home too.")]
    [InlineData(FindingKind.MissingRollback, "# From Alfapay to Betapay: the way there /  / ## The switch /  / All shops change on Monday.")]
    [InlineData(FindingKind.MissingTest, "# Calendar on the web /  / | Reason | Length | / |---|---| / | Blood test | 10 min | /  / We do not want a trial with one ward first, nor a dry run.")]
    [InlineData(FindingKind.MissingBackup, "# Data warehouse: from our rooms to a provider /  / We move area by area.")]
    public void Find_SubjectCallsForATopicThatIsMissing_IsReported(string kind, string text) => Review.AssertFinds(Rule, kind, text);

    [Theory]
    [InlineData(FindingKind.MissingRollback, "# Migration to the new phone system /  / If calls fail, we switch back to the old system.")]
    [InlineData(FindingKind.MissingRollback, "# Office move /  / Trucks come on Friday.")]
    [InlineData(FindingKind.MissingRollback, "# Hiring plan /  / Two nurses start in May.")]
    [InlineData(FindingKind.MissingRollback, "# Release 4.0 /  / The previous version stays available for a week.")]
    [InlineData(FindingKind.MissingRollback, "# Minutes of 4 May /  / We talked about the migration.")]
    [InlineData(FindingKind.MissingBackup, "# Database migration /  / A snapshot is taken first.")]
    [InlineData(FindingKind.MissingBackup, "# Hiring plan /  / Two nurses start in May.")]
    [InlineData(FindingKind.MissingBackup, "# Office move /  / Trucks come on Friday.")]
    [InlineData(FindingKind.MissingBackup, "# Moving the records /  / A full copy of the records stays in the old archive.")]
    [InlineData(FindingKind.MissingBackup, "# Summer festival /  / Three bands play.")]
    [InlineData(FindingKind.MissingMonitoring, "# API launch plan /  / Grafana alerts the on-call engineer.")]
    [InlineData(FindingKind.MissingMonitoring, "# Book launch /  / The author reads.")]
    [InlineData(FindingKind.MissingMonitoring, "# Deployment /  / The team watches the error rate for a week.")]
    [InlineData(FindingKind.MissingMonitoring, "# Office move /  / Trucks come.")]
    [InlineData(FindingKind.MissingMonitoring, "# Hiring plan /  / Two nurses.")]
    [InlineData(FindingKind.MissingTest, "# Release plan /  / A pilot with two shops comes first.")]
    [InlineData(FindingKind.MissingTest, "# Migration /  / A dry run takes place in April.")]
    [InlineData(FindingKind.MissingTest, "# Office move /  / Trucks come.")]
    [InlineData(FindingKind.MissingTest, "# Hiring plan /  / Two nurses.")]
    [InlineData(FindingKind.MissingTest, "# Upgrade /  / We try it with ten users first.")]
    [InlineData(FindingKind.MissingSecurity, "# Patient portal /  / Data is encrypted; two-factor login.")]
    [InlineData(FindingKind.MissingSecurity, "# Office move /  / Trucks come.")]
    [InlineData(FindingKind.MissingSecurity, "# Public API /  / Every call carries a token.")]
    [InlineData(FindingKind.MissingSecurity, "# Summer festival /  / Three bands play.")]
    [InlineData(FindingKind.MissingSecurity, "# Parent app /  / Only the class teacher may read the names.")]
    [InlineData(FindingKind.MissingCost, "# Purchase of 40 tablets /  / They cost 12,000 EUR.")]
    [InlineData(FindingKind.MissingCost, "# Office move /  / The budget is approved.")]
    [InlineData(FindingKind.MissingCost, "# Event log design /  / Events are appended.")]
    [InlineData(FindingKind.MissingCost, "# Summer festival /  / The town pays for the stage.")]
    [InlineData(FindingKind.MissingCost, "# Postmortem of 4 May /  / A disk failed.")]
    [InlineData(FindingKind.MissingRollback, "# Rollout of the ward app /  / ## If it goes wrong /  / The nurses write on paper.")]
    [InlineData(FindingKind.MissingRollback, "# Moving the customer service to Park Street: plan /  / Trucks come on Friday.")]
    [InlineData(FindingKind.MissingBackup, "# Migration of the member database /  / Its tables are copied every night to the second site.")]
    [InlineData(FindingKind.MissingMonitoring, "# New ticket app: launch /  / The app mails me when no ticket was sold for an hour.")]
    [InlineData(FindingKind.MissingTest, "# Introduction of the ticket system /  / Test plan: 40 cases at two desks.")]
    [InlineData(FindingKind.MissingSecurity, "# Follow-up to the outage of the payment service: measures /  / Payments stopped for an hour.")]
    [InlineData(FindingKind.MissingCost, "# Purchase of a rota system /  / ## Money /  / The licence is 400 EUR a month.")]
    [InlineData(FindingKind.MissingBackup, "# Launch of the public API /  / Partners read prices.")]
    [InlineData(FindingKind.MissingCost, "# New customer portal /  / The portal is built by a firm for 30,000 EUR.")]
    [InlineData(FindingKind.MissingSecurity, "# Upgrade /  / Stop the application, wait, start the application.")]
    public void Find_TopicAddressedOrNotCalledFor_IsLeftAlone(string kind, string text) => Review.AssertSilent(Rule, kind, text);

    [Fact]
    public void Find_AddressedInAnotherDocument_IsLeftAlone()
    {
        var findings = Review.OfDocuments(
            Rule,
            ("plan.md", "# Database migration\n\nWe move all tables at night."),
            ("ops.md", "# Operations\n\nA backup runs before every change. Roll back with the script. Tests run in staging. Grafana alerts us."));
        Assert.DoesNotContain(findings, finding => finding.Kind is FindingKind.MissingBackup or FindingKind.MissingRollback);
    }

    [Fact]
    public void Find_OnlyDenials_AreCited()
    {
        var finding = Assert.Single(Review.Of(Rule, "# Upgrade of the till software\n\nTested in two shops.\n\nRollback plan: none."), f => f.Kind == FindingKind.MissingRollback);
        Assert.Equal(5, finding.Evidence[0].Line);
    }
}
