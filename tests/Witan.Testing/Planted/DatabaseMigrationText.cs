namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class DatabaseMigrationText
{
    public const string Lines = """
        calls: rollback backup monitoring test security cost
        day-of-week: Saturday | Sunday
        title: Plan for the migration of the {sys} database to the hosted cluster | Migration plan: {sys} database | Moving the {sys} database to a hosted PostgreSQL cluster
        slot sys: order | customer | booking | billing
        num pool: 40..90/10
        num timeout: 20..60/5
        num rows: 1200..4800/100
        num p50: 30..60/5
        num p95: 180..260/10
        num p95now: 420..640/20
        num offerB: 31000..39000/500
        num keep: 21..35/7
        date freeze: -12
        say purpose: This plan describes how the {sys} database moves from the server in our own rack to a hosted PostgreSQL 16 cluster. | The {sys} database leaves the machine in the basement and goes to a hosted PostgreSQL 16 cluster; this document says how.
        say purpose: The present server is out of warranty since March {lastyear}. | The warranty of the present server ended in March {lastyear}.
        fact main purpose communication: The cut-over takes place on {main}. | We switch over on {main}. >> All users are told by e-mail that the cut-over is on {main}. | The notice on the intranet names {main} as the day of the cut-over.
        say background: The database was moved once before, in 2019, and that went fast because it held only 300 thousand rows. | The last move, in 2019, was fast: the database was small then.
        say background: In week 1 of the trial a full copy took 95 minutes, in week 2, with parallel workers, 61 minutes (trial log, page 3). | The trial copy took 95 minutes in week 1 and 61 minutes in week 2 (trial log, page 3).
        say background: Today half of all requests are answered within {p50} ms, and the p95 stands at {p95now} ms (load report, table 2). | At present the p50 is {p50} ms and the p95 is {p95now} ms (load report, table 2).
        say background: Staging runs on version 15.4, production on version 13.9. | Production is on version 13.9; staging is already on 15.4.
        say background: The audit of {lastyear} complained that "nobody is responsible for the database"; since then {P7} is. | "Nobody is responsible for the database", said the audit of {lastyear}. Since then {P7} has been in charge of it.
        ratio background 210..330 of 1100..1400: Of {b} support tickets last year, {a} ({p}%) were about slow queries (ticket export, sheet 1). | Slow queries caused {a} of {b} support tickets ({p}%) last year (ticket export, sheet 1).
        fact rows background approach: The database holds {rows} thousand rows. | There are {rows} thousand rows in the database. >> The copy job moves all {rows} thousand rows of the database in one run. | All {rows} thousand rows of the database are copied in a single run.
        say approach: The new cluster is filled by logical replication while the old server keeps running. | Logical replication fills the new cluster; meanwhile the old server stays in use.
        fact pool approach scope: The connection pool is limited to {pool} connections. | Each application server opens a connection pool of {pool} connections. >> The configuration of the connection pool ({pool} connections) is part of this work. | Setting up the connection pool with its {pool} connections belongs to this work.
        fact freeze approach communication: The schema is frozen from {freeze} on. | From {freeze} on nobody changes the schema. >> Developers receive a note about the schema freeze, which begins on {freeze}. | The note to developers says that the schema freeze begins on {freeze}.
        fact timeout approach monitoring: The query timeout of the application is set to {timeout} seconds. | The application gives up on a query after a timeout of {timeout} seconds. >> A query that reaches the timeout of {timeout} seconds is written to the log and counted. | The dashboard counts queries that hit the timeout of {timeout} seconds.
        target: The p95 of a query is below {p95} ms, measured at the application. | Queries have a p95 below {p95} ms at the application.
        target: The service is interrupted for at most 180 minutes during the cut-over. | The interruption at the cut-over lasts 180 minutes at most.
        target: Not one row is lost: the row counts of all 48 tables agree. | All 48 tables have the same row counts on both sides.
        target: The monthly hosting bill stays below {$bill}. | We pay less than {$bill} a month for hosting. #cost
        num bill: 1400..2200/100
        target: At least 12 of the 14 nightly jobs run without a change. | No more than 2 of the 14 nightly jobs need a change.
        vague: Queries must be fast after the move. | The new cluster should answer considerably faster.
        vague: The new database must be highly available. | The cluster has to be robust and scale well.
        in: the {sys} database with its 48 tables | all 48 tables of the {sys} database
        in: the 14 nightly jobs | the nightly jobs, 14 in number
        in: the reporting views used by finance | finance's reporting views
        in: the connection settings of 6 application servers | connection settings on the 6 application servers
        in: the read-only accounts of the analysts | the analysts' read-only accounts
        out: the document archive
        out: the Todo app, which has a database of its own | the Todo app (own database)
        share: Of the read traffic on the new cluster, the replicas take the following shares | The read traffic is split between the replicas as follows = replica A; replica B; replica C
        share: The storage of the cluster is allocated as follows | Allocation of the cluster's storage = tables; indexes; write-ahead log; free reserve
        cost: Hosted cluster, first year = 14000..24000/200
        cost: External database consultant, 6 days = 6000..9000/100
        cost: Licence for the replication tool = 1200..3400/50
        cost: Training for two administrators = 1800..3200/50
        cost: Overtime on the weekend = 900..1900/50
        cost: Disposal of the old server = 250..600/10
        say cost: A second provider offered the cluster and the consultant for {$offerB}; that offer was declined. | The offer of the second provider, {$offerB}, was declined.
        work -50: Write~writes the cut-over runbook
        work -46: Order~orders the hosted cluster #cost
        work -38: Set~sets up replication to the new cluster
        work -33: Port~ports the nightly jobs to the new driver
        work -26: Rehearse~rehearses the cut-over on staging #test
        work -20: Adapt~adapts the connection settings of the application servers
        work -16: Set~sets up the alarms on the dashboard #monitoring
        work -13: Brief~briefs the service desk
        work 25: Switch~switches off the old server
        step -35: Build = create the cluster and its accounts | set up the cluster with its accounts
        step -28: Replicate = start the replication and let it catch up | let the replication run until it has caught up
        step -14: Compare = compare the row counts of all tables | check that the row counts agree
        step 0: Cut-over = point the application servers at the new cluster | switch the application servers to the new cluster
        step 10: Clean-up = remove the replication and the old accounts | take down the replication
        step 25: Handover = hand the cluster over to operations | give the cluster into the hands of operations
        day 10..25/5: Put the application into maintenance mode
        day 15..40/5: Let the replication catch up and stop it
        day 10..30/5: Compare row counts
        day 5..20/5: Change the connection settings
        day 15..35/5: Start the application and open it to users
        risk: The replication falls behind under load = The copy is throttled during office hours and catches up at night. | We throttle the copy by day and let it catch up at night.
        risk: A nightly job fails on the new version = All jobs run twice on staging in the two weeks before. | Each job is run on staging in the two weeks before. #test
        risk: The consultant falls ill = {P8} has worked along from the start and can take over. | {P8} stands in; the runbook is written for both.
        risk: The network link to the provider breaks down = A second link through another carrier is in place. | We keep a second link with another carrier.
        criterion: No more than 3 nightly jobs have to be restarted in the first week | In the first week at most 3 nightly jobs are restarted = The job report for the first week lists each restarted nightly job. | {P2} counts restarted nightly jobs in the weekly job report.
        criterion: The finance report for the month is ready by 7:00 on the first working day = The time at which the finance report is ready is noted in the handover report. | The handover report states when the finance report was ready.
        criterion: The service desk receives fewer than 15 calls about the move in two weeks = The service desk counts calls about the move in its ticket report. | Calls about the move are counted in the service desk's ticket report.
        criterion: On the first Monday fewer than 20 users have to sign in twice = The login report for the first Monday lists the users who had to sign in twice. | Users who had to sign in twice are counted in the login report for the first Monday.
        badcriterion: The disk usage of the analysts' laptops falls by 30%
        badcriterion: Developers need at most 2 hours to adapt a new service
        say rollback: If the row counts differ or the application does not start, {P5} decides to roll back before the end of the window. | {P5} calls off the move and rolls back if the application fails to start twice in a row.
        say rollback: To roll back, the connection settings are set to the old server, which stays untouched for 14 days; this takes 10 minutes. | The way back is to restore the old connection settings, which takes 10 minutes; the old server stays untouched for 14 days.
        say backup: A full backup is taken on the evening before and a test restore is made on a spare machine. | On the evening before, a full backup is made and restored once on a spare machine.
        fact keep backup backup: Backups are kept for {keep} days. | Each backup is stored for {keep} days. >> The storage is sized so that backups of {keep} days fit in. | Space has been ordered for {keep} days of backups.
        say monitoring: After the move the dashboard shows query times, connections and free space every minute. | Query times, connections and free space are on the dashboard, refreshed every minute.
        say monitoring: There is a warning at 70% disk usage and an alarm at 85%. | At 70% disk usage a warning is sent, at 85% the on-call engineer is paged.
        say test: The cut-over is tested three times on staging with a full copy. | Three full tests of the cut-over take place on staging.
        say test: A load test with 400 parallel users is run against the new cluster. | The new cluster goes through a load test with 400 parallel users.
        say security: Connections are encrypted with TLS 1.3; passwords lie in the vault. | All connections use TLS 1.3 and all passwords come from the vault.
        say security: Only 4 administrators have access, each with a second factor. | Access is limited to 4 administrators who log in with a second factor.
        say communication: The service desk has a sheet with the ten most likely questions. | A sheet with the ten most likely questions lies at the service desk.
        say communication: During the night the team can be reached on 044 555 01 70. | The number for the night is 044 555 01 70.
        claim: The hosted cluster is the most reliable database on the market. | Hosted databases are proven to be more stable than anything we could run.
        claim: After the move there will certainly be no more slow queries. | The move will definitely end all complaints about speed.
        placeholder: The cluster is placed in region [insert region]. | The account number at the provider is xx.
        question: Should the analysts get a replica of their own?
        question: Does the old rack go back to the landlord?
        source: Load report of the operations team, February {year} | Load report, operations, February {year}
        source: Trial log of the copy job, pages 1-6 | Trial log, copy job
        source: Ticket export {lastyear}, sheet 1
        gloss: p95 = the time within which 95% of the queries are answered
        gloss: cut-over = the moment at which the applications change to the new cluster
        """;
}
