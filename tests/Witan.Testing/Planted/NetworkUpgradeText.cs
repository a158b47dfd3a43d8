namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class NetworkUpgradeText
{
    public const string Lines = """
        calls: rollback backup monitoring test security cost
        day-of-week: Saturday | Sunday
        title: Network upgrade at {site}: plan | Plan for the upgrade of the network at {site} | Upgrade of the wireless and wired network at {site}
        slot site: the district hospital | the secondary school | the town hall | the community library
        num aps: 48..96/2
        num switches: 14..28
        num ports: 24..48/24
        num vlan: 110..190/10
        num guest: 20..50/10
        num lease: 8..24/4
        num speednow: 40..80/10
        num speed: 150..300/50
        num win: 5..8
        date pilot: -22
        say purpose: The network of {site} is renewed: switches, access points and cables. | This plan describes the upgrade of switches, access points and cables at {site}.
        fact main purpose communication: The change takes place on {main}. | We make the change on {main}. >> Notices at every door say that the network change is on {main}. | All departments were told that the network change takes place on {main}.
        say purpose: The old devices get no more updates from the maker. | For the old devices the maker offers no more updates.
        fact aps background scope: There are {aps} access points in the building. | The building has {aps} access points. >> Replacing the {aps} access points in the building is included. | All {aps} access points in the building are replaced.
        say background: The last upgrade, in 2015, was done fast, on one night, and 3 floors were without a network until noon (report 2015). | In 2015 the upgrade was done fast, and 3 floors had no network until noon (report 2015).
        say background: Measured in room 112 the download is {speednow} Mbit/s, in room 340 only 12 Mbit/s (measurement of January). | The measurement of January shows {speednow} Mbit/s in room 112 and 12 Mbit/s in room 340.
        say background: The switches run firmware 7.2, the access points 5.11. | Firmware is 7.2 on the switches and 5.11 on the access points.
        say background: Users wrote "no signal", "nothing works" and "none of the printers answers" in the complaint form. | "Nothing works on Mondays", says a line in the complaint form.
        ratio background 70..130 of 300..420: {a} of {b} complaints last year ({p}%) came from the upper floor (complaint list). | The complaint list shows that {a} of {b} complaints ({p}%) came from the upper floor.
        say approach: The new devices are prepared in the workshop and exchanged floor by floor. | Floor by floor the devices are exchanged; they are prepared in the workshop.
        fact switches approach scope: {switches} switches are exchanged. | The old switches are exchanged for {switches} new ones. >> The delivery of the {switches} new switches is part of the contract. | The contract includes the {switches} new switches.
        fact guest approach security: Guests get a bandwidth of {guest} Mbit/s. | The guest network is limited to a bandwidth of {guest} Mbit/s. >> The guest network is separate and limited to a bandwidth of {guest} Mbit/s. | Guests use a network of their own with a bandwidth of {guest} Mbit/s.
        fact pilot approach communication: The pilot on the ground floor starts on {pilot}. | We begin with a pilot on the ground floor on {pilot}. >> People on the ground floor know that their pilot starts on {pilot}. | The ground floor was informed by {P7} that the pilot starts on {pilot}. #test
        fact lease approach monitoring: An address is leased for {lease} hours. | The address lease is {lease} hours. >> The number of free addresses is watched, because a lease lasts {lease} hours. | With a lease of {lease} hours addresses may run out, so the free ones are counted.
        target: The download is at least {speed} Mbit/s in 95% of rooms. | In 95% of the rooms the download reaches {speed} Mbit/s.
        target: No floor is offline for more than {win} hours. | Each floor is offline for {win} hours at most.
        target: All 36 printers answer on the next working day at 7:30. | At 7:30 on the next working day all 36 printers answer.
        target: Every device gets security updates for at least 5 years. | Updates are guaranteed for 5 years. #security
        target: At most 10 complaints a month reach the service desk; today there are 31. | Complaints fall from 31 to 10 a month.
        vague: The network must be fast everywhere. | Reception should be good in all rooms.
        vague: The network must be secure and reliable. | The network has to be highly available. #security
        vague: The change should cause minimal disturbance. | Downtime should be kept short.
        in: access points on all 4 floors | all access points
        in: the switches in the 6 wiring closets | switches in 6 wiring closets
        in: the rules of the firewall | firewall rules #security
        in: the guest network | the network for guests
        in: labels for sockets and cables | new labels on sockets
        out: the phone system
        out: the cameras in the car park
        share: The capacity of the internet line is allocated as follows | Allocation of the capacity of the internet line = staff; guests; devices and sensors; reserve
        share: The working hours are split between the teams as follows | Split of the working hours between the teams = own technicians; supplier; caretakers
        cost: Switches = 14000..28000/200
        cost: Access points = 11000..23000/200
        cost: Installation by the supplier = 5200..9800/100
        cost: Cables and small parts = 800..1900/20
        cost: Support contract, three years = 4200..7800/100
        cost: Lifting platform, hire = 350..800/10
        say cost: Spare power supplies are not included; one costs {$ap2} instead of {$ap1}. | The list price of a spare power supply is {$ap1}; with the discount it is {$ap2} (not included).
        num ap1: 310..360/10
        num ap2: 240..290/10
        work -60: Order~orders switches and access points #cost
        work -49: Draw~draws the plan of the wiring closets
        work -41: Prepare~prepares the new devices in the workshop
        work -34: Review~reviews the firewall rules #security
        work -28: Measure~measures the signal strength in all rooms
        work -18: Label~labels cables and sockets
        work -11: Inform~informs all departments
        work -7: Reserve~reserves the lifting platform
        work 25: Recycle~recycles the old devices
        step -40: Workshop = prepare and label the devices | set up the devices in the workshop
        step -22: Pilot = exchange the devices on the ground floor | do the ground floor #test
        step -10: Review = look at the results of the pilot | go through the results of the pilot #test
        step 0: Change = exchange the devices on the upper floors | do the upper floors
        step 2: Fine tuning = adjust channels and power | adjust the channels
        step 21: Acceptance = sign the acceptance with the supplier | accept the work
        day 20..40/5: Switch off and take down the old devices
        day 60..90/10: Mount the new access points
        day 45..75/5: Exchange the switches
        day 20..40/5: Go through the checklist on each floor #test
        day 10..20/5: Report to the control room
        risk: The delivery is late = The supplier keeps 10 devices in stock for us, enough for one floor. | One floor can be done with devices in stock.
        risk: Old printers do not join the new network = A separate network for old devices stays on until the end of the year. | Old printers stay in a network of their own.
        risk: A cable is damaged during the work = An electrician is on site and spare cables lie in each closet. | Spare cables lie in every closet.
        risk: The lifting platform breaks down = {P8} has the number of a second hire firm. | A second hire firm can deliver within 3 hours.
        criterion: At least 8 of 10 members of staff rate the reception as good = A survey in week 6 asks members of staff about the reception. | Members of staff rate the reception in a survey in week 6.
        criterion: Moving between floors interrupts a call for less than 1 second = The acceptance report states how long calls were interrupted between floors. | How long a call is interrupted between floors is noted in the acceptance report.
        criterion: No more than 4 access points are replaced in the first year = {P2} keeps a list of replaced access points and reports it every quarter. | Replaced access points are counted in the quarterly report.
        criterion: Power use of the wiring closets falls by 15% = The power meters of the wiring closets are read before and after. | Power use is read from the meters of the wiring closets and put in the report.
        badcriterion: Visitors stay 10% longer in the cafeteria
        badcriterion: Lessons or meetings start within 2 minutes of the hour
        say rollback: The old switches stay in the rack until {d:16}; going back takes 25 minutes per closet. | Until {d:16} the old switches stay in the rack, so that each closet can be put back in 25 minutes.
        say rollback: {P5} decides to roll back a floor that has no network by 15:00. | A floor without a network at 15:00 is rolled back.
        say backup: The configuration of every device is backed up before the change and stored in two places. | Before the change a backup of every configuration is made and stored in two places.
        say monitoring: Each device reports its state every 5 minutes; an alarm goes to the control room after 3 missing reports. | After 3 missing reports (one every 5 minutes) the control room gets an alarm.
        say monitoring: Load above 60% gives a warning, above 80% an alarm. | A warning is given at 60% load and an alarm at 80%.
        say test: A checklist with 22 tests is gone through on each floor. | On each floor 22 tests are made with a checklist.
        say test: The pilot floor is used to test old and new devices side by side. | Old and new devices are tested side by side on the pilot floor.
        say security: Staff sign in with a personal certificate; the old shared password is switched off. | The shared password is switched off; staff sign in with personal certificates.
        say security: Medical and payment devices are in networks {vlan} and 700, apart from all others. | Networks {vlan} and 700 are reserved for sensitive devices.
        say communication: The control room has the number 4711, the supplier 061 555 43 00. | Numbers: control room 4711, supplier 061 555 43 00.
        claim: The new network will definitely work without any fault. | After this there will surely never be a complaint again.
        claim: The chosen devices are the best that money can buy. | It is well known that no other maker is as good.
        placeholder: The name of the guest network will be ???. | The serial numbers are [to be filled in by the supplier].
        question: Should the garden get reception as well?
        question: Do guests need a voucher?
        source: Measurement of January {year}
        source: Complaint list {lastyear}
        source: Report on the upgrade of 2015
        gloss: access point = a device that provides the wireless network
        gloss: wiring closet = a small room with switches and cables
        """;
}
