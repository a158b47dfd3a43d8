namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class EventText
{
    public const string Lines = """
        calls: cost security
        day-of-week: Saturday
        title: Open day of {school}: event plan | Event plan for the open day at {school} | {school}: plan for the open day
        slot school: the Lakeside School | the Technical College | the School of Music | the Nursing School
        num guests: 400..900/50
        num guides: 18..36/2
        num last: 310..390
        num rooms: 14..26
        num tour: 25..45/5
        num fee: 2..5
        num sausages: 300..500/20
        date signup: -15
        say purpose: {school} opens its doors to families and future students. | Families and future students are invited to see {school} from the inside.
        fact main purpose communication: The open day is on {main}, from 10:00 to 16:00. | We hold the open day on {main} from 10:00 to 16:00. >> Flyers name {main} as the date of the open day. | The date of the open day on the flyers is {main}.
        fact guests purpose approach: We expect {guests} guests. | About {guests} guests are expected. >> Food and chairs are planned for the {guests} guests we expect. | The kitchen plans for the {guests} guests expected.
        say background: The last open day had {last} guests, the one before 287 (door count, minutes of the school board). | Door counts gave {last} guests last time and 287 the time before (minutes of the school board).
        say background: Two years ago the lemonade sold out fast and the queue reached the street. | In the last year the tours filled up fast; many guests came too late for them.
        say background: The feedback sheet said "no signs anywhere"; this time there are 30 of them. | "No signs anywhere", wrote a guest last time; this time we put up 30.
        say background: Enrolments were 112 in {lastyear} and 97 the year before (enrolment statistics). | The enrolment statistics show 97 enrolments two years ago and 112 in {lastyear}.
        ratio background 60..110 of 210..290: Of {b} feedback sheets, {a} ({p}%) praised the laboratory tour (summary of the sheets). | The laboratory tour was praised on {a} of {b} feedback sheets ({p}%), says the summary of the sheets.
        fact guides approach communication: {guides} students serve as guides. | The tours are led by {guides} students as guides. >> The {guides} student guides receive a blue shirt and a plan of the house. | A blue shirt is ordered for each of the {guides} student guides.
        fact tour approach scope: A guided tour lasts {tour} minutes. | Every guided tour takes {tour} minutes. >> Guided tours of {tour} minutes each are offered in two languages. | In two languages there are guided tours of {tour} minutes.
        say approach: {rooms} rooms are open; in 5 of them there is something to try out. | Guests can enter {rooms} rooms and try something out in 5 of them.
        fact signup approach communication: Guests can register until {signup}. | Registration closes on {signup}. >> The website shows that registration is open until {signup}. | On the website registration closes on {signup}.
        target: At least 45% of guests have never been to the school before. | 45% of the guests or more come for the first time.
        target: No guest waits longer than 15 minutes for a tour. | Tours start with a wait of 15 minutes at most.
        target: 60 families leave their address for the information evening. | We collect 60 addresses for the information evening.
        target: The café takes in at least {$cafe}. | Income of the café reaches {$cafe}. #cost
        num cafe: 700..1300/50
        vague: Guests should feel welcome. | The atmosphere should be relaxed.
        vague: Waiting times at the entrance should be short. | The queues must be reasonable.
        vague: The programme should be interesting for all ages. | The event has to be well attended.
        in: guided tours through the house | tours of the house
        in: the concert in the hall | a concert in the hall
        in: food and drinks in the yard | food and drinks outside
        in: a talk on admission for parents | the talk for parents about admission
        in: activities for small children | a corner for small children
        out: the alumni dinner in the evening
        out: the sports day in autumn | the sports day
        share: The working hours of the helpers are split as follows | Split of the helpers' working hours = tours; café; entrance; clearing up
        share: Visitors are invited in these ways, as shares of all invitations | All invitations are divided as follows = letters; flyers; e-mail
        cost: Food and drinks = 1800..3600/50
        cost: Flyers and posters = 600..1300/20
        cost: Tent and tables, hire = 900..2100/50
        cost: Shirts for the guides = 300..620/10
        cost: Sound system, hire = 400..850/10
        cost: First-aid service = 350..600/10
        say cost: Guests pay {$fee} for a plate and nothing for the concert; the tombola is not part of this budget. | A plate costs {$fee}; the concert is free.
        work -50: Book~books the tent and the tables
        work -45: Design~designs the flyer
        work -36: Invite~invites the primary schools
        work -29: Recruit~recruits the student guides
        work -22: Order~orders food and drinks
        work -16: Draw~draws the plan with all rooms and signs
        work -9: Rehearse~rehearses the tours with the guides
        work -3: Put~puts up the signs
        work 9: Write~writes the thank-you letters
        step -46: Concept = agree on the programme with the school board | get the programme approved
        step -34: Invitations = print and send the flyers | send the flyers out
        step -15: Registration = close the registration and fix the tours | fix the tours after registration
        step -8: Rehearsal = walk through the tours with all guides | try out the tours
        step 0: Open day = welcome the guests | hold the open day
        step 10: Review = look back together and write the report | hold the review meeting
        day 20..40/5: Opening with the choir
        day 45..75/5: First round of tours
        day 20..45/5: Talk for parents
        day 30..60/5: Concert in the hall
        day 10..25/5: Farewell and tombola
        risk: It rains all day = The tent holds 150 people and the café can move to the gym. | The café moves to the gym, and the tent keeps 150 people dry.
        risk: Too few guides turn up = Six teachers are on a reserve list. | A reserve list has six teachers.
        risk: A guest is injured = The first-aid service is on site from 9:30. | First-aiders are on site from 9:30.
        risk: The street is blocked by parked cars = The meadow next door is opened for parking and two helpers direct the cars. | Two helpers direct cars to the meadow next door.
        criterion: At least 75% of guests give 4 or more of 5 stars = The feedback sheets ask for 1 to 5 stars; {P2} reports how many stars guests gave. | {P2} evaluates the stars that guests give on the feedback sheets.
        criterion: 20 more pupils than last year ask for an admission form = The secretariat counts requests for an admission form until the end of term. | Requests for an admission form are counted by the secretariat.
        criterion: Less than 10 kg of food is thrown away = The kitchen weighs the food thrown away and notes it in the report. | Food thrown away is weighed in the evening.
        criterion: The local paper prints at least 2 articles = {P7} collects the articles of the local paper in a press review. | Articles in the local paper are collected in the press review.
        badcriterion: Teachers work at most 9 hours that day
        badcriterion: Two in three guests arrive by bus
        say security: Names and addresses from the registration are stored on the school's server and deleted 30 days later. | The registration data stay on the school's server and are deleted after 30 days.
        say security: Only the secretariat has access to the list; photographs are taken with consent only. | The list is accessible to the secretariat only, and photographs need consent.
        say test: The sound system is tried out on the afternoon before. | On the afternoon before, the sound system is tried out.
        say communication: Neighbours get a letter because of the music. | Because of the music a letter goes to the neighbours.
        say communication: On the day the organisers can be reached on 079 555 31 04. | The organisers' number for the day is 079 555 31 04.
        claim: The open day will surely bring us many more students. | An open day is the most effective advertising there is.
        claim: Everybody in town knows that our school is the best. | Parents have always preferred personal visits to any website.
        placeholder: The opening speech is given by [name of guest]. | The choir sings ??? and one more song.
        question: Should the roof terrace be opened?
        question: Who judges the cake competition?
        source: Minutes of the school board, door counts
        source: Summary of the feedback sheets {lastyear}
        source: Enrolment statistics {lastyear}
        gloss: guide = a student who leads a tour
        gloss: tombola = a raffle with donated prizes
        """;
}
