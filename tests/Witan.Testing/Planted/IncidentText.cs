namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class IncidentText
{
    public const string Lines = """
        calls: monitoring test rollback
        day-of-week: Tuesday | Wednesday
        title: Follow-up to the outage of the {sys} on {out}: measures | Incident follow-up: outage of the {sys} | Report and measures after the {sys} outage
        slot sys: payment service | login service | ticket service | payroll export
        num minutes: 104..196/2
        num users: 1800..5200/100
        num queue: 200..800/100
        num disk: 70..85/5
        num retry: 3..6
        num oncall: 10..20/5
        num tickets: 120..260/10
        num heap: 4..8/2
        date out: -85
        say purpose: This report describes what happened and which measures follow. | What happened is described first, then the measures that follow from it.
        fact minutes purpose communication: The {sys} was down for {minutes} minutes. | For {minutes} minutes the {sys} was not available. >> Customers were told in the letter of apology that the {sys} had been down for {minutes} minutes. | The letter of apology says that the {sys} was not available for {minutes} minutes.
        fact main purpose approach: The corrected version goes into production on {main}. | On {main} the corrected version is put into production. >> The corrected version goes through a review before it goes into production on {main}. | After the review the corrected version waits until {main}, the day it goes into production.
        say background: At 9:12 the first error appeared, at 9:31 the on-call engineer was called, at 9:40 the cause was known (incident log, entries 3 to 9). | The incident log (entries 3 to 9) shows the first error at 9:12, the call at 9:31 and the cause at 9:40.
        fact users background communication: {users} users could not work. | The outage hit {users} users. >> An apology was sent to the {users} users who were hit. | The {users} users hit by the outage received an apology.
        say background: Version 4.2.1 grew in memory from 1.1 GB at 8:00 to 3.9 GB at 9:10, while version 4.2.0 had stayed at 0.9 GB (memory graph). | The memory graph shows 4.2.1 growing from 1.1 GB to 3.9 GB; 4.2.0 had stayed at 0.9 GB.
        say background: The engineer on call reacted fast; the restart at 9:44 did not help. | A fast restart at 9:44 did not help.
        say background: "No one looked at the graph", says the log of that morning. | The log quotes the shift leader: "There was nothing unusual, or so we thought."
        say background: The outage in 2022 lasted 41 minutes and had a different cause, a certificate (incident report 2022-04). | In 2022 an expired certificate had caused an outage of 41 minutes (incident report 2022-04).
        ratio background 60..140 of 400..600: {a} of {b} calls to the service desk that day ({p}%) were about the outage (ticket export). | The ticket export shows that {a} of {b} calls that day ({p}%) were about the outage.
        say approach: The cause is repaired first; then we make sure that the same kind of error is seen earlier. | First the cause is removed, then the same kind of error is made visible earlier. #monitoring
        fact queue approach scope: The queue is limited to {queue} messages. | A limit of {queue} messages is set for the queue. >> Limiting the queue to {queue} messages belongs to the measures. | The new limit of {queue} messages for the queue is covered.
        fact retry approach test: A failed call is repeated {retry} times. | The client tries {retry} times to repeat a failed call. >> One test checks that a failed call is repeated {retry} times and not more. | It is tested that failed calls are repeated {retry} times.
        fact oncall approach monitoring: The engineer on call answers an alarm within {oncall} minutes. | On-call engineers confirm an alarm within {oncall} minutes. >> An alarm that is not confirmed by the engineer on call within {oncall} minutes goes to {P7}. | After {oncall} minutes without an answer from the engineer on call, the alarm goes to {P7}.
        target: Memory stays below {heap} GB for 14 days without a restart. | For 14 days without a restart memory is below {heap} GB.
        target: The same error is noticed within 5 minutes instead of 19. | We notice the error within 5 minutes; this time it took 19. #monitoring
        target: A restart takes at most 90 seconds; today it takes 240. | Restart time goes down from 240 to 90 seconds.
        target: At most 2 outages of more than 10 minutes happen in a year. | No more than 2 outages a year last longer than 10 minutes.
        vague: The service must be stable again. | The service has to be highly available.
        vague: Errors must be noticed early. | Alarms should arrive in good time. #monitoring
        vague: Incidents have to be handled quickly. | The service must recover rapidly.
        in: the memory leak in version 4.2.1 | repairing the leak in version 4.2.1
        in: the limits of queue and client | limits for queue and client
        in: the on-call list | the list of people on call
        in: the runbook for restarts | the restart runbook
        in: the status page for users | the users' status page
        out: the move to the new data centre
        out: the reporting database
        share: The time of the outage is split as follows, in shares of its length | Breakdown of the length of the outage = until the first alarm; until the cause was known; until the repair
        share: The tickets of that day are split by subject as follows | All tickets of that day, by subject = login; payment; other subjects
        work -55: Find~finds the cause in the memory dump
        work -47: Repair~repairs the leak in the message handler
        work -40: Set~sets the limit of the queue
        work -34: Rewrite~rewrites the restart runbook
        work -25: Add~adds a test for the message handler #test
        work -20: Add~adds an alarm on memory #monitoring
        work -13: Train~trains the people on call
        work -5: Update~updates the status page
        work 18: Report~reports the results to the management
        step -46: Repair = repair the leak on a branch | write the repair
        step -30: Review = have the repair read by a second engineer | let a second engineer read the repair
        step -7: Staging = run the corrected version on staging | put the corrected version on staging #test
        step 0: Production = put the corrected version into production | deploy the corrected version
        step 14: Observation = look back at the memory graph | go through the memory graph #monitoring
        step 24: Closing = close the incident | close the incident with the management
        day 15..30/5: What happened, told by those on call
        day 20..45/5: Questions
        day 25..50/5: Measures and owners
        day 5..15/5: Next date
        risk: The repair slows the service down = The response time is compared on staging, and the old handler can be chosen by a switch. | A switch lets us choose the old handler. #rollback
        risk: The limit of the queue is reached on payday = On payday a second worker is started in the morning. | A second worker runs on payday.
        risk: Engineers get too many alarms = Alarms are reviewed every Friday and useless ones removed. | Each Friday {P8} removes useless alarms. #monitoring
        risk: The person who knows the handler leaves = Two more engineers work on the handler until the summer. | Two more engineers learn the handler.
        criterion: No more than 8 messages a day end in the error folder = The daily report of the queue counts messages in the error folder. | Messages in the error folder are counted in a daily report.
        criterion: A new engineer restarts the service with the runbook in under 10 minutes = {P2} times in an exercise how long a new engineer needs to restart the service with the runbook. | In an exercise we take the time a new engineer needs for a restart with the runbook.
        criterion: Complaints about the {sys} fall below 15 a month = The service desk counts complaints about the {sys} in its monthly report. | The monthly report of the service desk gives the number of complaints about the {sys}.
        criterion: 9 of 10 users know the status page = A survey in the newsletter asks whether users know the status page. | The users' survey asks about the status page.
        badcriterion: Deliveries to branch offices arrive before 11:00
        badcriterion: Energy use in the server room drops by 8%
        say rollback: Version 4.2.0 stays installed; going back to it takes one command and 3 minutes. | Rolling back to 4.2.0 takes one command and 3 minutes.
        say rollback: {P5} orders the rollback if errors exceed 2% for 10 minutes. | With errors above 2% for 10 minutes, {P5} orders the rollback.
        fact disk monitoring monitoring: A warning is sent when the disk is {disk}% full. | The disk warning comes at {disk}%. >> The duty plan says what to do when the disk warning at {disk}% comes in. | The disk warning at {disk}% goes to the chat channel, not to the pager.
        say monitoring: Memory, queue length and error rate are watched every 30 seconds, with an alarm on memory at 3 GB. | An alarm is raised at 3 GB of memory; queue length and error rate are watched as well.
        say test: A test runs the handler for 48 hours with twice the usual load. | The handler is tested for 48 hours under twice the usual load.
        say test: Every release passes 640 automatic tests before it leaves staging. | Before leaving staging, each release passes 640 automatic tests.
        say communication: The status page was updated at 9:50, 10:15 and 10:50. | We updated the status page at 9:50, 10:15 and 10:50.
        say communication: The incident has the number INC-20417. | In the ticket system the incident is INC-20417.
        claim: Such an outage can never happen again after this. | After the repair there will definitely be no more outages.
        claim: Everyone knows that this kind of error cannot be found by testing. #test
        claim: Our {sys} is still the most reliable of its kind in the country. | Other companies undoubtedly have far more outages.
        placeholder: The ticket at the supplier has the number ???. | Damage to customers: [amount to be filled in].
        question: Do we name the supplier in the public report?
        question: Is a second data centre worth a study?
        source: Incident log, entries 1-34
        source: Memory graph of the morning of {out}
        source: Ticket export of the service desk, same day
        source: Incident report 2022-04
        gloss: on call = ready to react at night and on weekends
        gloss: queue = where messages wait to be handled
        """;
}
