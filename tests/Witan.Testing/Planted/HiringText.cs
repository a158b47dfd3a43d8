namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class HiringText
{
    public const string Lines = """
        calls: cost security
        day-of-week: Monday
        title: Hiring plan for the {team} | Plan for hiring {role} for the {team} | {team}: hiring plan {year}
        slot team: service centre | home care team | maintenance department | data team
        slot role: new colleagues | additional staff
        num posts: 5..9
        num now: 24..41
        num salary: 68000..84000/1000
        num beds: 150..230/10
        num notice: 2..3
        num applicants: 80..160/10
        num agree: 12..18
        num retention: 90..180/30
        date adverts: -58
        say purpose: The {team} needs {role}; this plan says how many, by when and at what price. | This plan sets out how the {team} finds {role}. #cost
        fact posts purpose approach: {posts} posts are to be filled. | The management has approved {posts} new posts. >> The {posts} new posts are advertised together. | All {posts} new posts are advertised in one go.
        fact main purpose communication: The first working day of the new staff is {main}. | New staff start on {main}. >> Applicants read in the advertisement that the first working day is {main}. | The advertisement gives {main} as the day on which new staff start.
        say background: The {team} has {now} members today; in 2019 it had 31 and in 2022 only 22 (staff statistics). | Staff statistics: 31 members in 2019, 22 in 2022 and {now} today.
        say background: In 2021 four people were hired fast, within a month; two of them soon left. | Four people were hired fast in 2021, and two of them soon left again.
        say background: Overtime reached 1,480 hours in the first half of {lastyear} and 1,910 in the second (time records). | Overtime rose from 1,480 hours in the first half of {lastyear} to 1,910 in the second (time records).
        say background: Exit interviews name shift times (9 people) and pay (4 people) as reasons for leaving (personnel report, page 7). | Nine people left because of shift times and four because of pay (personnel report, page 7).
        ratio background 40..75 of 160..220: In the last round {a} of {b} applicants ({p}%) were invited to a talk (applicant file). | According to the applicant file {a} of {b} applicants ({p}%) were invited last time.
        fact adverts approach communication: Advertisements appear from {adverts}. | On {adverts} the advertisements are published. >> The works council has seen the text of the advertisements that appear from {adverts}. | The works council knows the advertisements that are published on {adverts}.
        fact agree approach scope: Each new member has a training period of {agree} weeks. | The training period for new members lasts {agree} weeks. >> The training period of {agree} weeks is part of this plan. | This plan includes the training period ({agree} weeks).
        say approach: Each applicant is met twice, first by video for 30 minutes, then on site for 90 minutes. | There are two talks: 30 minutes by video and 90 minutes on site.
        fact salary approach cost: A new post has a starting salary of {$salary} a year. | The starting salary is {$salary} a year. >> The budget below covers recruiting only; the starting salary of {$salary} per post and year is in the personnel budget. | Not in this table, because it is in the personnel budget: the starting salary of {$salary} a year per post. #cost
        target: At least {applicants} applications arrive. | We receive {applicants} applications or more.
        target: All contracts are signed 20 days before the first working day. | 20 days before the first working day all contracts are signed.
        target: At most 1 new member leaves during the trial period of 3 months. | During the 3 months of trial no more than 1 new member leaves.
        target: Overtime falls below 900 hours in the half-year that follows. | In the following half-year overtime is below 900 hours.
        target: An applicant gets an answer within 5 working days. | Every application is answered within 5 working days.
        vague: Applicants should be answered as quickly as possible. | The hiring must be finished soon.
        vague: We want only excellent people. | New staff should fit well into the team.
        vague: The costs of recruiting should stay moderate. | The process has to be lean.
        in: writing and placing the advertisements | advertisements, text and placement
        in: talks with applicants | all talks with applicants
        in: contracts and work permits | contracts and permits
        in: desks, devices and badges for new staff | workplaces for new staff
        in: mentors for the first weeks | a mentor for every newcomer
        out: apprentices
        out: temporary staff from agencies
        share: The hours of the recruiting team are split as follows | Split of the recruiting team's hours = reading applications; talks; paperwork
        share: Advertising is divided between the channels as follows, in shares of the spending | Shares of the advertising spending = job portals; newspapers; social media; posters #cost
        cost: Job portals, 60 days = 3200..6400/50
        cost: Newspaper advertisements = 1500..3100/50
        cost: Travel of applicants = 600..1400/20
        cost: Equipment for new workplaces = 9000..16000/100
        cost: Language course, optional = 1100..2300/50
        cost: Assessment by an outside psychologist = 2400..4200/50
        work -72: Write~writes the job descriptions
        work -59: Place~places the advertisements
        work -52: Read~reads the applications and the references
        work -44: Hold~holds the talks by video
        work -36: Invite~invites the best applicants to a day on site
        work -32: Prepare~prepares the contracts
        work -18: Order~orders devices and badges
        work -11: Name~names a mentor for each new member
        work 20: Ask~asks mentors and new members about the first weeks
        step -58: Advertise = publish the advertisements | place the advertisements
        step -46: Select = read all applications and choose whom to see | choose whom to see
        step -38: Talks = hold both rounds of talks | meet the applicants
        step -30: Contracts = sign the contracts | have contracts signed
        step 0: First day = welcome the new staff | welcome everybody
        step 40: Look back = compare targets and results | compare results with the targets
        day 15..30/5: Welcome by the head of the {team}
        day 30..60/5: Tour of the house
        day 20..45/5: Badges, devices and passwords
        day 45..90/5: Lunch with the mentors
        risk: Too few applications arrive = The advertisements are extended by 30 days and placed in two neighbouring regions. | We extend the advertisements by 30 days.
        risk: An applicant withdraws after signing = A second choice is kept warm for every post until the first day. | For every post there is a second choice.
        risk: Work permits take longer than planned = {P7} files the papers on the day of signing and the first weeks can be worked from home. | The first weeks can be worked from home.
        risk: Mentors have no time = Mentors are freed from shifts on two days a week. | On two days a week mentors do no shifts.
        criterion: Newcomers handle 80% of cases without help after the training period = The mentors report how many cases newcomers handle without help. | How many cases newcomers handle without help is in the mentors' report.
        criterion: Sick days in the team fall by 10% = Sick days are taken from the monthly time records. | The monthly time records show the sick days in the team.
        criterion: Waiting callers or clients are served within 12 minutes on average = {P2} measures in two sample weeks how long callers or clients wait. | In two sample weeks the time that callers and clients wait is measured.
        criterion: At least 9 of 10 newcomers would recommend us = A survey after 100 days asks newcomers whether they would recommend us. | After 100 days a survey asks whether newcomers recommend us.
        badcriterion: Two in five visitors of the job fair remember our name
        badcriterion: Travel between sites drops by 25%
        fact retention security security: Application papers are deleted {retention} days after the decision. | Papers of applicants are erased {retention} days after the decision. >> The portal erases rejected applications by itself when {retention} days have passed since the decision. | An automatic job erases the papers when {retention} days have passed since the decision.
        say security: Application papers are personal data; only {P3} and {P4} have access to them. | Access to the papers is limited to {P3} and {P4}.
        say security: The portal of the job board is encrypted, with a second factor for our accounts. | Our accounts at the job board need a second factor.
        say communication: The team hears about each signed contract in the Friday meeting. | Each signed contract is announced in the Friday meeting.
        say communication: Applicants may call 052 555 71 16 on weekdays. | On weekdays applicants can call 052 555 71 16.
        claim: With the new staff all problems of the {team} will certainly be solved. | More staff will surely end all overtime.
        claim: We are known to be the best employer in the region. | It is proven that newspaper advertisements no longer work.
        placeholder: The job numbers are {year}-xx and {year}-xx. | The outside psychologist is [insert name].
        question: Can one of the posts be shared by two people?
        question: Do we pay the moving costs of new staff? #cost
        source: Staff statistics and time records {lastyear}
        source: Personnel report {lastyear}, page 7
        source: Applicant file of the last round
        gloss: mentor = a colleague who accompanies a newcomer
        gloss: trial period = the first 3 months of a contract
        """;
}
