namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class RetentionText
{
    public const string Lines = """
        calls: backup security test rollback
        day-of-week: Monday | Saturday
        title: Change of data retention in the {sys} | Data retention change: {sys} | {sys}: new retention periods for records
        slot sys: patient archive | library system | residents' register | visitor system
        num days: 60..120/30
        num logs: 14..28/7
        num recs: 210..640/10
        num years: 8..12
        num oldyears: 15..20
        num scans: 40..90/5
        num batch: 2000..8000/1000
        num grace: 20..40/5
        date trial: -25
        say purpose: Records in the {sys} are kept longer than the rules allow; this plan changes that. | The {sys} keeps records longer than the rules allow. This plan puts that right.
        fact days purpose approach: Records of closed cases are deleted after {days} days. | A closed case is deleted {days} days after closing. >> The deletion job looks every night for cases closed more than {days} days ago. | Every night the job deletes cases that were closed more than {days} days ago.
        fact main purpose communication: The new periods apply from {main}. | From {main} the new periods are in force. >> The circular to all departments states that the new periods apply from {main}. | All departments read in the circular that the new periods are in force from {main}.
        say background: Contracts are kept for {years} years and pension papers for 30 years; neither changes (archive rules, section 4). | Under section 4 of the archive rules contracts stay for {years} years and pension papers for 30 years; that remains so.
        say background: The audit of {lastyear} counted 1,240 records from before 2008 and 310 without any date (audit report, page 11). | The audit report (page 11) lists 1,240 records from before 2008 and 310 without a date.
        say background: A deletion in 2017 was done fast and by hand; 46 records had to be typed in again (minutes of 2017). | In 2017 records were deleted fast and by hand, and 46 had to be typed in again (minutes of 2017).
        say background: The old regulation said that records are "kept until no longer needed". | "As long as necessary", says the old regulation.
        ratio background 110..190 of 500..640: In a sample, {a} of {b} records ({p}%) were older than allowed (audit report, page 12). | The audit took a sample: {a} of {b} records ({p}%) were older than allowed (report, page 12).
        fact recs background scope: The system holds {recs} thousand records. | {recs} thousand records are stored in the system. >> All {recs} thousand records stored in the system are checked. | The check extends to all {recs} thousand records in the system.
        say approach: Records are first hidden, then deleted for good. | A record is hidden first; it is deleted for good later.
        fact grace approach communication: A hidden record can be brought back for {grace} days. | For {grace} days a hidden record can be called back. >> Clerks learn in the training that a hidden record can be called back for {grace} days. | The training tells clerks that they have {grace} days to call back a hidden record. #rollback
        fact batch approach test: The job deletes {batch} records per night. | Per night {batch} records are deleted. >> The test run deletes {batch} records, as many as in one night. | One test run deletes as many records as a night does, {batch}.
        fact trial approach communication: A trial in one department begins on {trial}. | One department begins with a trial on {trial}. >> {P7} visits the department where the trial begins on {trial}. | The department where the trial begins on {trial} has been informed by {P7}. #test
        target: On the last day of the quarter no record is older than allowed. | No record is older than allowed at the end of the quarter.
        target: Fewer than 5 in 10,000 deletions are objected to. | Objections are raised to fewer than 5 in 10,000 deletions.
        target: The nightly job ends before 5:00. | Before 5:00 the nightly job is finished.
        target: The storage shrinks from 8.4 to 6 terabytes. | Storage goes down from 8.4 to 6 terabytes.
        vague: Old records should be deleted promptly. | Deletion should not take too long.
        vague: The rules must be easy to understand. | The search for hidden records must be simple.
        vague: The nightly job must not burden the system too much. | The system should remain responsive during the night.
        in: records of closed cases | closed cases
        in: scanned letters, {scans} thousand of them | {scans} thousand scanned letters
        in: log files of the application | the application's log files
        in: the list of legal holds | legal holds
        in: forms on which people ask for deletion | deletion requests
        out: paper files
        out: pension papers
        share: The stored volume is made up as follows, in shares of the whole | Breakdown of the stored volume = cases; scanned letters; log files
        share: The effort is allocated as follows | Allocation of the effort = rules; programming; training; checks
        work -56: Agree~agrees the periods with the legal office
        work -48: List~lists the records under legal hold
        work -41: Write~writes the deletion job
        work -33: Clean~cleans up records without a date
        work -26: Run~runs the job on a copy of the data #test
        work -17: Revise~revises the regulation
        work -12: Train~trains the clerks
        work -6: Inform~informs the data protection officer #security
        work 30: Draw~draws a new sample for the report
        step -52: Rules = have the periods confirmed by the legal office | let the legal office confirm the periods
        step -38: Job = write the deletion job | program the job
        step -25: Trial = run the job in one department | try the job in one department #test
        step -9: Training = train all clerks | hold the training
        step 0: Start = run the job for all departments | switch the job on everywhere
        step 30: Sample = draw a sample and compare | check with a sample
        day 15..30/5: Why the periods change
        day 20..45/5: The new periods, with examples
        day 30..60/5: Exercise: hide a record and call it back #rollback
        day 10..25/5: Questions
        risk: A record under legal hold is deleted = The job skips every record on the list of legal holds, and two people check the list. | Two people check the list of legal holds that the job skips.
        risk: Departments object to the new periods = The legal office explains the periods in each department. | {P8} and the legal office visit each department.
        risk: The job runs into the working day = It stops at 5:00 and goes on the next night. | The job stops by itself at 5:00.
        risk: Dates are missing in old records = Records without a date are set aside and looked at by a clerk. | A clerk looks at every record without a date.
        criterion: A request for deletion is closed within 10 working days = The register of requests shows how long each request for deletion took. | How long a request for deletion took is read from the register of requests.
        criterion: At least 90% of clerks know the new periods by heart = Ten questions at the end of the training show how many clerks know the new periods. | {P2} reports from a quiz how many clerks know the new periods.
        criterion: The search in the system takes less than 4 seconds = {P4} measures the search before and after and puts both values in the report. | How long the search takes is measured before and after and stands in the final report.
        criterion: Clerks spend no more than 5 minutes a week on old records = In two sample weeks clerks note the minutes they spend on old records. | The minutes that clerks spend on old records are noted in two sample weeks.
        badcriterion: Visitors at the counter leave after 7 minutes at most
        badcriterion: The use of paper falls by a quarter
        say rollback: If wrong records are hidden, {P5} stops the job and rolls the last run back with one command. | With one command {P5} can roll back the last run of the job.
        say rollback: The old job stays installed until {d:40}, so that we can go back to it. | We can return to the old job until {d:40}.
        say backup: Before the first run a full backup is made and stored in a safe. | A full backup is taken before the first run and put in a safe.
        say backup: The backup itself is destroyed after 6 months, with a record signed by two people. | After 6 months two people destroy the backup and sign for it.
        fact logs monitoring monitoring: Log files of the job are kept for {logs} days. | The job's log files stay for {logs} days. >> Because its log files are kept for {logs} days, an error of the job can be traced back that far. | The log files of the job fill 2 GB in the {logs} days for which they are kept.
        say monitoring: The job reports every morning how many records it hid and deleted; an alarm is sent if it did not run. | If the job did not run, an alarm is sent; otherwise a report with the numbers comes every morning.
        say test: The job is tested on a copy with 40 prepared cases, among them 6 legal holds. | 40 prepared cases, 6 of them legal holds, are used to test the job.
        say security: Only 3 people may start the job by hand, and every start is logged. | Every start by hand is logged; 3 people have the right to do it.
        say security: Names and addresses are encrypted in the system. | All personal data in the system are encrypted.
        say communication: Questions are answered by the records office, room 214. | The records office in room 214 answers questions.
        claim: The new rules fully satisfy everyone concerned. | With this plan we are certainly the most advanced office in the country.
        claim: Everybody knows that nobody reads such old records. | Experience has always shown that deleted records are never needed.
        placeholder: The regulation gets the number xx/{year}. | The contact at the legal office is [name].
        question: Do scanned letters follow the case or the date of the letter?
        question: Who decides about records of public interest?
        source: Audit report {lastyear}, pages 11-12
        source: Archive rules, section 4
        source: Minutes of 2017 on the deletion by hand
        gloss: legal hold = a record that must be kept because of a dispute
        gloss: closed case = a case with a final decision
        """;
}
