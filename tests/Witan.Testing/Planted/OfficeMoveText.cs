namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class OfficeMoveText
{
    public const string Lines = """
        calls: backup cost
        day-of-week: Friday | Saturday
        title: Moving the {team} to {site}: plan | Office move of the {team} to {site} | Plan for the office move to {site}
        slot team: planning department | customer service | building authority | finance department
        slot site: the Harbour Building | Station Street 12 | the North Campus | Mill Lane 8
        num staff: 38..79
        num desks: 84..120/2
        num boxes: 200..420/20
        num parking: 12..24
        num notice: 4..9
        num oldm: 980..1240/20
        num newm: 1300..1580/20
        date keys: -20
        say purpose: The {team} leaves its present offices and moves to {site}. | This plan covers the move of the {team} to {site}.
        fact main purpose communication: Moving day is {main}. | The move takes place on {main}. >> The letter to suppliers gives {main} as moving day. | Suppliers are told that moving day is {main}.
        fact staff background communication: The {team} has {staff} members of staff, and all of them move. | All {staff} members of staff move. >> Each of the {staff} members of staff who move receives a sheet with the new desk number. | A sheet with the new desk number goes to the {staff} members of staff who move.
        say background: The present lease ends in the autumn; the owner gave {notice} months' notice. | The owner has ended the lease with {notice} months' notice.
        say background: The old offices have {oldm} square metres on 3 floors, the new ones {newm} on 2 floors (floor plans of January {year}). | We change from {oldm} square metres on 3 floors to {newm} on 2 floors (floor plans of January {year}).
        say background: In the last move, in 2016, everything had to go fast and 17 boxes were lost (closing report 2016, page 5). | The move of 2016 was done fast, in one night, and 17 boxes were lost (closing report 2016, page 5).
        say background: Rent falls from {$oldrent} to {$newrent} a month, according to the signed lease. | Under the signed lease the rent is {$newrent} a month; today it is {$oldrent}. #cost
        num oldrent: 19000..22000/500
        num newrent: 15000..18000/500
        ratio background 40..90 of 180..260: When cupboards were counted, {a} of {b} ({p}%) turned out to be empty (inventory list). | Of {b} cupboards, {a} ({p}%) are empty (inventory list).
        fact boxes approach scope: The carrier supplies {boxes} boxes. | We have asked the carrier for {boxes} boxes. >> Packing and carrying the {boxes} boxes is included. | The carrier's {boxes} boxes and their transport are included.
        say approach: Each team packs its own papers; furniture and screens are left to the carrier. | Papers are packed by the teams, furniture and screens by the carrier.
        fact keys approach communication: The keys to the new offices are handed over on {keys}. | We receive the keys to the new offices on {keys}. >> Team leaders may visit the new offices once the keys are handed over on {keys}. | From {keys}, when the keys are handed over, team leaders may look at the new offices.
        say approach: The new rooms have {desks} desks, including spare ones for guests and trainees. | In the new rooms there are {desks} desks, some of them for guests and trainees.
        say approach: Phone numbers stay the same; only extension 4410 becomes 4510. | All extensions stay except 4410, which becomes 4510.
        target: All desks are usable by 10:00 on the Monday after the move. | By 10:00 on the following Monday every desk can be used.
        target: The counter is closed to the public for no more than 2 days. | The public finds the counter closed on 2 days at most.
        target: At most 5 boxes are missing one week later. | One week later no more than 5 boxes are missing.
        target: At least 30% of the old furniture is passed on or sold. | 30% or more of the old furniture finds a new user.
        vague: The move should disturb daily work as little as possible. | The interruption for the public should be short.
        vague: The move must be as cheap as possible. | Costs should be reasonable.
        vague: The new rooms should be pleasant and inviting. | Noise in the new rooms should be acceptable.
        in: desks, chairs and screens of all teams | all desks, chairs and screens
        in: the file server and its 2 network cabinets | file server and network cabinets
        in: the archive of the last 10 years | archive papers of the last 10 years
        in: signs and letter boxes | signs, bells and letter boxes
        in: the kitchen on the second floor | kitchen equipment, second floor
        out: the old archive in the cellar
        out: private plants and pictures | private things of staff
        share: The floor space is divided as follows | Division of the floor space = offices; meeting rooms; archive; kitchen and corridors
        share: The hours of the carrier are split as follows | Split of the carrier's hours = packing; transport; setting up
        cost: Carrier, two days = 7200..12800/100
        cost: Boxes and packing material = 600..1400/20
        cost: Cabling of the new offices = 4800..9200/100
        cost: New signs = 900..1900/50
        cost: Cleaning of the old offices = 1100..2300/50
        cost: Insurance for the transport = 350..700/10
        say cost: Three carriers made offers, from {$c1} to {$c2}; the second lowest was chosen because of its insurance. | The offers of the three carriers lay between {$c1} and {$c2}.
        num c1: 6400..7000/100
        num c2: 13200..14800/100
        work -55: Sign~signs the contract with the carrier
        work -47: Measure~measures the rooms for the desk plan
        work -40: Order~orders the cabling
        work -33: Sort~sorts out papers that are no longer needed
        work -25: Print~prints labels for boxes and furniture
        work -17: Write~writes to suppliers and banks about the new address
        work -9: Book~books the goods lift and the parking bans
        work -4: Collect~collects the old badges
        work 12: Hand~hands the old offices back to the owner
        step -38: Desk plan = agree on the desk plan with all teams | let all teams confirm the desk plan
        step -19: Cabling = lay the cables in the new offices | have the cables laid
        step -5: Packing = pack papers and label furniture | pack and label
        step 0: Transport = carry everything to the new offices | take everything across
        step 3: Setting up = connect screens, phones and printers | connect all devices
        step 12: Return = clean the old offices and hand them back | clean and hand back the old offices
        day 30..60/5: Loading the first two lorries
        day 25..45/5: Drive and unloading
        day 40..80/10: Setting up the desks
        day 20..50/5: Connecting screens and phones
        day 15..30/5: Walk through all rooms
        risk: The goods lift is out of order on moving day = The lift firm has a fitter on call from 6:00 to 18:00. | A fitter of the lift firm is on call.
        risk: The cabling is not finished in time = Mobile routers for 20 desks are reserved. | We have reserved mobile routers for 20 desks.
        risk: Many staff are on holiday in the week of the move = Holiday requests for that week were collected in advance and two helpers are hired. | {P7} has collected all holiday plans and hired two helpers.
        risk: Boxes end up in the wrong room = Every box has a coloured label with room and desk. | Coloured labels show room and desk.
        criterion: The counter serves its first visitor by 9:00 on the second working day = The counter log shows when the first visitor was served. | When the first visitor was served is read from the counter log.
        criterion: Damage to furniture stays below {$damage} = The insurance report adds up all damage to furniture. | {P2} adds up damage to furniture in the closing report.
        num damage: 800..1500/100
        criterion: At least 80% of staff rate their new desk 4 or 5 out of 5 = A survey four weeks later asks staff to rate their new desk. | Staff rate their new desk in a survey after four weeks.
        criterion: No more than 10 phone calls per day are misdirected in the first week = The exchange prints a report of misdirected phone calls each day. | Misdirected phone calls are counted by the exchange and reported daily.
        badcriterion: Electricity use falls by 15%
        badcriterion: Meetings begin within 3 minutes of the planned time
        say backup: The file server is backed up on the evening before and the disks travel in a separate car. | On the evening before, the file server is backed up; the copy travels in a separate car.
        say backup: One file from each team is restored as a trial before the server is unplugged. | Before the server is unplugged, the copy is tried out with one file from each team.
        say security: Personnel files travel in locked cases, accompanied by {P7}. | {P7} accompanies the personnel files, which are in locked cases.
        say security: The 2 doors of the archive have badge readers; 6 people have access. | Six people have access to the archive, through 2 doors with badge readers.
        say communication: The public is informed by posters, on the website and in the local paper. | Posters, website and the local paper inform the public.
        say communication: Questions go to the move desk, extension 4477. | The move desk answers questions on extension 4477.
        claim: The new location will certainly attract better applicants. | In the new rooms everyone will work far more productively.
        claim: It is well known that open-plan offices improve cooperation. | All employees are in favour of the move.
        placeholder: The parking spaces at the new site are numbered from xx to xx. | The alarm code is handed out by [name].
        question: Which team gets the corner room on the upper floor?
        question: Is the old coffee machine taken along?
        source: Floor plans of January {year}
        source: Closing report on the move of 2016 | Closing report 2016
        source: Inventory list of the caretaker
        gloss: desk plan = the drawing that shows who sits where
        gloss: move desk = the two people who answer questions about the move
        """;
}
