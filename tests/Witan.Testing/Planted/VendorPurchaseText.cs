namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class VendorPurchaseText
{
    public const string Lines = """
        calls: cost security test backup
        day-of-week: Monday | Thursday
        title: Proposal: purchase of an appointment system for {place} | Buying an appointment system for {place} | Purchase of appointment software for {place} - proposal
        slot place: the outpatient clinic | the eye clinic | the citizens' office | the physiotherapy ward
        slot vendor: Terminal Nord | Kalenda | Plansoft | Agendix
        num users: 46..89
        num appts: 210..480/10
        num contract: 24..48/12
        num support: 2..6/2
        num noshow: 9..14
        num noshowt: 5..7
        num remind: 24..72/24
        num recs: 18000..42000/1000
        date trial: -30
        say purpose: We propose to buy the appointment system of {vendor} for {place}. | This proposal asks for approval to buy the appointment system of {vendor} for {place}.
        say purpose: The system goes into use on {main}. | First day of use is {main}.
        fact users purpose scope: It will be used by {users} members of staff. | {users} members of staff will work with it. >> Licences for the {users} members of staff who work with the system are included. | The purchase includes licences for {users} members of staff.
        fact contract purpose approach: The contract runs for {contract} months. | We sign for a term of {contract} months. >> After the term of {contract} months the contract can be ended every quarter. | The contract term is {contract} months; after that each quarter is a possible end.
        say background: On an average day {appts} appointments are made, 61% by phone and the rest at the counter (count in week 8). | The count in week 8 shows {appts} appointments a day, 61% of them by phone.
        say background: Today {noshow}% of appointments are missed without notice (annual report {lastyear}, page 22). | According to the annual report {lastyear} (page 22), {noshow}% of appointments are missed.
        say background: The paper diary dates from 1998; a first trial with software in 2011 was ended soon. | A trial in 2011 was ended soon, because the software did not speak French.
        say background: We compared three products: {vendor} scored 82 points, the second 74, the third 69 (comparison sheet). | In the comparison sheet {vendor} has 82 points, the others 74 and 69.
        ratio background 52..96 of 200..240: Of {b} people asked in the waiting room, {a} ({p}%) would book online at once (poll of January). | In the poll of January, {a} of {b} people in the waiting room ({p}%) said they would book online.
        say approach: {vendor} installs the system, and two of our own people learn to run it. | The system is installed by {vendor}; two of our own people learn to run it.
        fact trial approach communication: A trial with two consulting rooms begins on {trial}. | Two consulting rooms begin a trial on {trial}. >> The two consulting rooms are told in person that the trial begins on {trial}. | Staff in the two consulting rooms know that the trial begins on {trial}. #test
        fact remind approach communication: Reminders are sent {remind} hours before the appointment. | The system sends a reminder {remind} hours before each appointment. >> A leaflet explains that a reminder arrives {remind} hours before the appointment. | People read on a leaflet that their reminder comes {remind} hours before the appointment.
        fact recs scope backup: About {recs} contact records are taken over from the old list. | The take-over of {recs} contact records belongs to the purchase. >> Before the take-over, the {recs} contact records are backed up on a separate drive. | The {recs} contact records are copied to a separate drive as a backup before the take-over.
        target: Missed appointments fall from {noshow}% to {noshowt}% within a year. | Within a year {noshowt}% of appointments are missed instead of {noshow}%.
        target: At least 40% of appointments are booked online after six months. | After six months 40% of bookings come in online.
        target: {vendor} answers fault reports within {support} hours on working days. | A fault report gets an answer within {support} hours on working days.
        target: The phone line is busy for less than 45 minutes a day. | Less than 45 minutes a day is the phone line busy.
        vague: The system must be easy to use. | The screens should be clear and simple.
        vague: Support should react quickly. | Faults have to be repaired without delay.
        vague: The system must be state of the art. | The price should be as low as possible.
        in: licences for all consulting rooms | licences for the consulting rooms
        in: reminders by text message | text message reminders
        in: the take-over of the contact list | taking over the contact list
        in: two days of training on site | training on site, two days
        in: a screen in the waiting room | one screen for the waiting room
        out: billing
        out: the laboratory's own calendar | the calendar of the laboratory
        share: The offers were judged with these weights, 100% in all | Weights used to judge the offers (100% in all) = price; functions; support; data protection #security
        share: Appointments are made in these ways, as shares of all appointments expected next year | Expected split of all appointments next year = online; by phone; at the counter
        cost: Licences, first year = 9600..18400/100
        cost: Installation by the vendor = 2400..4800/100
        cost: Training, two days = 1600..2800/50
        cost: Text messages, first year = 700..1500/20
        cost: Screen for the waiting room = 450..950/10
        cost: Interface to the patient register = 3200..5600/100
        say cost: From the second year on, maintenance costs {$maint} a year. | Maintenance is {$maint} a year, starting in the second year.
        num maint: 2100..3300/100
        say cost: The competing offers were {$o2} and {$o3}. | The other two offers came to {$o2} and {$o3}.
        num o2: 29500..33000/500
        num o3: 36500..42000/500
        work -52: Negotiate~negotiates the contract with {vendor}
        work -45: Draw~draws up the list of consulting rooms
        work -39: Check~checks the data protection agreement #security
        work -32: Prepare~prepares the contact list for the take-over
        work -23: Train~trains the two key users
        work -14: Print~prints the leaflet for the waiting room
        work -8: Test~tests booking and cancelling with ten volunteers #test
        work 42: Compare~compares the first month with the old figures
        step -44: Contract = sign the contract with {vendor} | have the contract signed
        step -30: Trial = run the trial in two consulting rooms | work in two consulting rooms only #test
        step -12: Take-over = load the contact list | take over the contact list
        step -5: Training = train all desks | hold the training for all desks
        step 0: Start = use the system in all rooms | begin in all rooms
        step 45: Review = compare results and decide on the next rooms | look at the results
        day 10..25/5: Welcome and log-in
        day 30..60/5: Booking, moving and cancelling
        day 15..35/5: Reminders and messages
        day 20..40/5: Exercises in pairs
        risk: {vendor} goes out of business = The contract gives us the data in an open format at any time. | Under the contract we may export all data in an open format.
        risk: Older people do not book online = The phone line stays open as before. | Bookings by phone and at the counter remain possible.
        risk: The interface to the patient register is late = Names are typed in by hand for up to two months; two helpers are booked. | Two helpers are booked to type in names by hand.
        risk: Staff keep using the paper diary = The diary is collected on the first day and {P7} goes round in the first week. | {P7} collects the diaries on the first day.
        criterion: At least 85% of staff book an appointment in under 60 seconds = {P2} times staff booking an appointment during the training and reports the results. | The time staff take for booking an appointment is taken during the training.
        criterion: Double bookings fall below 3 a week = The weekly report lists double bookings. | Double bookings are listed in a weekly report of the system.
        criterion: Waiting time at the counter is under 6 minutes on average = Waiting time at the counter is measured with tickets in weeks 2 and 6. | In weeks 2 and 6 the ticket machine measures the waiting time at the counter.
        criterion: 70% of people with appointments find the reminders useful = A survey in the waiting room asks about the reminders after three months. | After three months a survey asks people what they think of the reminders.
        badcriterion: Overtime of the reception is cut by 20%
        badcriterion: Letters sent by post drop to 50 a month
        say rollback: Until the end of the trial the paper diary is kept in parallel, so that we can go back to it within an hour. | During the trial the paper diary is kept as well; going back to it takes an hour. #test
        say backup: {vendor} makes a backup each night and hands us a copy every month. | Each night a backup is made; we get a copy once a month.
        say monitoring: {vendor} watches the service around the clock and sends us a monthly report of its availability. | The service is monitored by {vendor}; a monthly report gives its availability.
        say test: Before acceptance we test booking, cancelling and reminders with 25 cases. | The acceptance test consists of 25 cases for booking, cancelling and reminders.
        say test: The acceptance is signed when at most 2 cases fail. | With more than 2 failed cases the acceptance is refused.
        say security: Personal data stay in a data centre in the country and are encrypted. | All personal data are encrypted and kept in a data centre in the country.
        say security: Each member of staff has an account of his or her own; access is reviewed twice a year. | Access rights are personal and are reviewed twice a year.
        say communication: The personnel council was heard on the proposal in January. | In January the personnel council was heard.
        say communication: The hotline of {vendor} is 031 555 20 88, customer number 77410. | Our customer number at {vendor} is 77410, the hotline 031 555 20 88.
        claim: {vendor} is by far the best supplier on the market. | The system of {vendor} is proven to be the most reliable on the market.
        claim: Online booking will certainly halve the work at the reception. | Everyone wants to book online today.
        placeholder: The key users are [insert names]. | The discount for early payment is xx per cent.
        question: Should relatives be able to book for patients?
        question: Is a second screen needed at the side entrance?
        source: Annual report {lastyear}, page 22
        source: Comparison sheet of the three products
        source: Poll in the waiting room, January {year}
        gloss: key user = a person who helps colleagues with the system
        gloss: double booking = two appointments in the same room at the same time
        """;
}
