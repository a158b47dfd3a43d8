namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class AppRolloutText
{
    public const string Lines = """
        calls: rollback monitoring test security
        day-of-week: Monday | Tuesday
        title: Rollout of {feat} in the {app} app: plan | Rollout plan: {feat} for the {app} app | Plan to bring {feat} to all users of the {app} app
        slot app: city | school | Todo | patient | bus
        slot feat: the new message centre | digital tickets | the family calendar | photo upload
        num users: 14000..46000/1000
        num crash: 2..5
        num size: 8..24/2
        num pilots: 300..900/50
        num wait: 12..36/12
        num minver: 9..12
        num hot: 20..45/5
        num rating: 41..44
        date pilot: -21
        say purpose: {feat} is brought to all users of the {app} app in stages. | In stages, all users of the {app} app receive {feat}.
        fact main purpose communication: All users have access from {main}. | From {main} on it is open to all users. >> The message in the app says that all users have access from {main}. | A message in the app announces {main} as the day on which all users get access.
        fact users background approach: The app has {users} active users. | {users} people actively use the app. >> When the last stage is reached, all {users} active users have the feature. | In the last stage the feature reaches all {users} active users.
        say background: Version 3.8 has a rating of 4.1 stars, version 3.7 had 3.6 (store statistics). | The store statistics show 4.1 stars for version 3.8 and 3.6 for 3.7.
        say background: The rollout of 2023 went out fast, to everyone on one day, and 212 reviews complained about it (store statistics). | In 2023 a feature was switched on fast, for everyone at once; 212 reviews complained (store statistics).
        say background: On older phones the start takes 3.4 s, on newer ones 1.2 s (measurement in the lab, sheet 2). | Start time is 3.4 s on older and 1.2 s on newer phones (measurement in the lab, sheet 2).
        say background: A review from May asked: "When will this finally come? No answer from support." | "Coming soon", the help page used to say; that was in 2022.
        ratio background 180..320 of 700..900: {a} of {b} people asked ({p}%) want the feature (user survey, question 3). | In the user survey (question 3) {a} of {b} people ({p}%) asked for the feature.
        fact pilots approach test: A pilot group of {pilots} people starts first. | First comes a pilot group of {pilots} people. >> The {pilots} people of the pilot group test the feature until the next stage. | Until the next stage the feature is tested by the pilot group of {pilots} people.
        fact pilot approach communication: The pilot group gets the feature on {pilot}. | On {pilot} the pilot group gets the feature. >> The pilot group learns by e-mail that it gets the feature on {pilot}. | An e-mail to the pilot group says that it gets the feature on {pilot}.
        say approach: A switch on the server decides who sees the feature; no new version is needed to change that. | Who sees the feature is decided by a switch on the server.
        fact size approach scope: A photo or file may have up to {size} MB. | Files are limited to {size} MB. >> The check for files above {size} MB is part of the work. | Refusing files above the limit of {size} MB is part of the work.
        fact wait approach monitoring: Between two stages we wait at least {wait} hours. | At least {wait} hours lie between two stages. >> The figures are looked at during the {wait} hours between two stages. | In the {wait} hours between two stages {P5} looks at the figures.
        fact minver approach communication: Phones with version {minver} of the system or newer are supported. | The feature runs on system version {minver} and newer. >> The help page tells users that system version {minver} or newer is needed. | Users read on the help page that they need system version {minver} or newer.
        target: At least 35% of active users try the feature in the first month. | 35% of active users or more try the feature in the first month.
        target: Opening the feature takes less than 1.5 seconds on phones from 2020 on. | On phones from 2020 on, the feature opens within 1.5 seconds.
        target: The app grows by no more than 6 MB. | The download grows by 6 MB at most.
        target: The rating in the stores stays at 4.0 stars or above. | Stores show 4.0 stars or more.
        target: Support answers questions about the feature within 8 working hours. | Questions about the feature are answered within 8 working hours.
        vague: The feature must be intuitive. | Older people should be able to use it easily.
        vague: The app must stay fast. | The feature should open without noticeable delay.
        vague: Battery use should be low. | The app should need little data.
        in: the app for both phone systems | both phone systems
        in: the server side with its switch | the server with the switch
        in: help pages in four languages | help in four languages
        in: training for the support team | the training of support
        in: the notice in the app | a notice inside the app
        out: the version for tablets
        out: the web portal
        share: The traffic between the two server groups is split as follows | Split of the traffic between the server groups = group north; group south; group east
        share: Active users are made up as follows, by age, as shares of all users | Breakdown of all users by age = under 20; 20 to 39; 40 to 64; 65 and over
        work -54: Write~writes the help pages
        work -46: Build~builds the switch on the server
        work -38: Translate~translates the texts
        work -31: Recruit~recruits the pilot group
        work -27: Check~checks the data protection questions #security
        work -22: Set~sets up the dashboard #monitoring
        work -15: Train~trains the support team
        work -8: Collect~collects the error messages of the pilot group
        work 42: Publish~publishes the figures of the first month
        step -36: Release = publish the version that contains the feature, switched off | publish the version with the feature still hidden
        step -21: Pilot = switch it on for the pilot group | give it to the pilot group
        step -8: Small stage = switch it on for 5% of users | open it to 5% of users
        step -4: Half = switch it on for 50% of users | open it to half of the users
        step 0: Everyone = switch it on for all users | open it to everyone
        step 28: Clean-up = remove the switch from the code | take the switch out of the code
        day 10..20/5: Short look at the figures of the stage before
        day 15..35/5: Turn the switch and try the feature on six phones
        day 25..50/5: Watch the dashboard together #monitoring
        day 25..50/5: Read the first comments together
        day 5..15/5: Decide on the next stage
        risk: Support is flooded with questions = Two students help out in the first two weeks. | Two students help support for two weeks.
        risk: The store refuses the new version = A version without the feature is ready for review. | The feature is behind a switch and can be left out of the review.
        risk: Servers are overloaded in the evening = Stages are switched on in the morning, and two more servers are ready. | Two more servers are ready.
        risk: Some phones crash when opening photos = The 12 most common phone models are looked at first. | Models that crash are excluded by the switch.
        criterion: Fewer than {crash} in 1,000 sessions end in a crash = The crash report of the store gives crashes per 1,000 sessions. | Crashes per 1,000 sessions are taken from the store's crash report.
        criterion: At least 60% of people who tried the feature use it again within 14 days = {P2} reports from the usage statistics how many people use the feature again. | The usage statistics show how many people use the feature again within 14 days.
        criterion: Support gets fewer than 30 questions a week about the feature = The weekly support report counts questions about the feature. | Questions about the feature are counted in the weekly support report.
        criterion: 8 of 10 people in the pilot group would keep it = A survey asks the pilot group whether they would keep the feature. | Whether the pilot group would keep it is asked in a survey.
        badcriterion: Letters sent on paper fall by 40%
        badcriterion: One in three bus drivers knows how to explain it
        say rollback: The switch takes the feature back from all users within 10 minutes. | Within 10 minutes the feature can be taken back from all users with the switch.
        say rollback: {P5} rolls back a stage when crashes double or support reports data loss. | A stage is rolled back by {P5} when crashes double.
        say monitoring: A dashboard shows errors, response times and server load for each stage. | For each stage, errors, response times and server load are on a dashboard.
        fact hot monitoring monitoring: An alarm is raised at {hot} errors per minute. | At {hot} errors per minute an alarm is raised. >> The engineer on duty is paged by the alarm at {hot} errors per minute; a warning goes to the chat at 10. | The alarm at {hot} errors per minute pages the engineer on duty, the warning at 10 does not.
        say test: 310 automatic tests run on each build. | Each build passes 310 automatic tests.
        say test: Three blind users test the feature with a screen reader. | The feature is tested with a screen reader by three blind users.
        say security: Messages and photos are encrypted on the phone and on the server. | On phone and server, messages and photos are encrypted.
        say security: An outside firm checked the public interface; its 2 findings have been repaired (report of February). | Two findings of an outside security check have been repaired (report of February).
        say communication: Support can be reached on 058 555 90 21. | The number of support is 058 555 90 21.
        say communication: The release notes for 3.9 mention the feature in one line. | One line in the release notes for 3.9 mentions the feature.
        claim: Users will certainly love the feature. | Without a doubt every user has been waiting for this.
        claim: The {app} app is the best app of its kind. | It is well known that people stay with apps that have this feature.
        placeholder: The link to the help page is [insert link]. | The name of the feature in the store will be ???.
        question: Should the feature be visible to guests without an account?
        question: Is the old screen removed in version 4.0?
        source: Store statistics for versions 3.7 and 3.8
        source: User survey {lastyear}, question 3
        source: Measurement in the lab, sheet 2
        gloss: stage = a part of the users who get the feature together
        gloss: switch = a setting on the server that shows or hides the feature
        """;
}
