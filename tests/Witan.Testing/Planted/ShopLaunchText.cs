namespace Witan.Testing.Planted;

/// <summary>The lines of one scenario; see the README for the format.</summary>
internal static class ShopLaunchText
{
    public const string Lines = """
        calls: rollback backup monitoring test security cost
        day-of-week: Tuesday | Wednesday
        title: Launch plan for the online shop of {brand} | Going live with the new {brand} web shop: plan | {brand}: launch plan for the new online shop
        slot brand: Alpenrose | Nordlicht | Casa Verde | Holm & Sons
        num items: 240..680/20
        num visitors: 2000..6000/200
        num cart: 15..45/5
        num freelimit: 45..95/5
        num orders: 120..260/10
        num newsl: 8000..19000/500
        num conv: 2..4
        date soft: -9
        say purpose: On {main} the new online shop of {brand} goes live and replaces the shop on the old platform. | The new {brand} shop replaces the old one; it opens on {main}.
        say purpose: Customer accounts and past orders are taken over. | Existing customers keep their accounts and their past orders.
        fact freelimit purpose communication: Delivery is free from an order value of {$freelimit}. | Orders of {$freelimit} or more are delivered free of charge. >> The newsletter announces free delivery for orders from {$freelimit}. | Banner and newsletter say: free delivery from {$freelimit}.
        say background: The old shop had 1,830 orders in January, 1,940 in February and 2,210 in March {lastyear} (shop statistics, page 4). | Orders rose from 1,830 in January to 2,210 in March {lastyear} (shop statistics, page 4).
        say background: The first shop was built fast, in five weeks, and without product filters. | The old shop was built fast; filters were promised "soon" and never came.
        say background: In the survey of {lastyear} 58% of customers named the search as the weakest point, 31% the checkout (survey, question 7). | According to the survey of {lastyear} (question 7), 58% of customers find the search weak and 31% the checkout.
        say background: A price in the old shop ranged from {$low} for a candle to {$high} for an armchair. | Prices range from {$low} (candle) to {$high} (armchair).
        num low: 6..12
        num high: 480..890/10
        ratio background 260..420 of 1500..1900: In the trial, {a} of {b} visitors ({p}%) left at the delivery form (funnel report, page 2). | The funnel report (page 2) shows that {a} of {b} trial visitors ({p}%) gave up at the delivery form.
        fact items background scope: The range consists of {items} products. | At present {items} products are on sale. >> Texts and pictures for all {items} products are part of the work. | All {items} products are taken over with text and picture.
        say approach: The shop opens in two waves: first for newsletter readers, then for everyone. | Newsletter readers come first, everyone else after them.
        fact soft approach communication: The soft launch for newsletter readers is on {soft}. | Newsletter readers get in from {soft} (soft launch). >> Readers of the newsletter receive the link for the soft launch on {soft}. | The link for the soft launch goes out on {soft}.
        fact visitors approach test: We expect {visitors} visitors on the first day. | On the first day {visitors} visitors are expected. >> The load test simulates the {visitors} visitors expected on the first day. | In the load test we send the {visitors} visitors that are expected on the first day.
        fact cart approach monitoring: A cart is kept for {cart} minutes without activity. | Carts without activity expire after {cart} minutes. >> The dashboard counts carts that expired after {cart} minutes without activity. | Carts that expire after {cart} minutes without activity are counted on the dashboard.
        target: The shop takes at least {orders} orders in the first week. | In the first week {orders} orders or more come in.
        target: The start page is loaded within 2.5 seconds for 95% of visitors on mobile networks. | 95% of mobile visitors see the start page within 2.5 seconds.
        target: At least {conv}% of visitors buy something in the first month; today it is 1.4%. | The conversion rises from 1.4% to {conv}% in the first month.
        target: The newsletter has {newsl} readers at the end of the quarter. | By the end of the quarter {newsl} people read the newsletter.
        target: No more than 4% of parcels come back. | The return rate stays at or below 4%.
        vague: The pages must load fast on mobile phones. | The shop should be quick to use.
        vague: Customer questions should be answered as soon as possible. | Replies to customers should go out promptly.
        vague: The checkout must be easy and intuitive. | The design has to be modern and attractive.
        in: the catalogue with search and filters | catalogue, search and filters
        in: checkout with card, invoice and TWINT | the checkout (card, invoice, TWINT)
        in: customer accounts and order history | accounts with their order history
        in: the returns form | a form for returns
        in: the German and the French version | both languages, German and French
        out: the shop app for phones
        out: the wholesale portal | wholesale customers
        share: The advertising budget is split as follows | Split of the advertising budget = search ads; social media; print; local radio #cost
        share: Visitors are expected from these sources, as shares of all visits | The visits are made up as follows = newsletter; search engines; social media; direct
        cost: Shop software, first year = 5400..9800/100
        cost: Design and photographs = 4200..8600/100
        cost: Search and social media advertising = 3000..7000/100
        cost: Data transfer by the agency = 1800..3900/50
        cost: Payment provider, set-up fee = 300..900/50
        cost: Opening vouchers = 800..2000/50
        say cost: The agency charges {$rate} an hour, the photographer {$photo} a day. | Rates: agency {$rate} an hour, photographer {$photo} a day.
        num rate: 110..160/5
        num photo: 700..950/50
        work -48: Write~writes the product texts
        work -44: Take~takes the missing photographs
        work -37: Set~sets up payment by card and invoice
        work -30: Transfer~transfers the customer accounts
        work -24: Prepare~prepares the newsletter for the opening
        work -19: Run~runs the load test with the agency #test
        work -15: Check~checks the legal pages with the lawyer
        work -10: Train~trains the customer service team
        work 7: Send~sends the first sales report to the management
        step -40: Catalogue = load all products into the new shop | put the catalogue into the new shop
        step -27: Accounts = take over the customer accounts | bring the accounts across
        step -9: Soft launch = open the shop for newsletter readers | let newsletter readers in
        step 0: Opening = redirect the main address to the new shop | point the main address to the new shop
        step 12: Advertising = start the campaign in search and social media | begin with the campaign
        step 30: Closing = take the old shop off the net | switch off the old shop
        day 20..40/5: Last look at prices and stock
        day 10..30/5: Change the redirect
        day 15..45/5: Place five orders of our own #test
        day 30..60/5: Watch the first orders together #monitoring
        risk: The payment provider approves our account late = Payment by invoice alone is ready for the first days. | We can open with payment by invoice only.
        risk: More visitors come than the shop can handle = A waiting page lets in groups of 200. | Visitors beyond the limit see a waiting page with their position.
        risk: Pictures are missing for some products = Products without a picture are hidden until it is there. | A product is hidden until its picture is there.
        risk: The parcel service goes on strike = A contract with a second parcel service is signed. | {P8} has agreed on terms with a second parcel service.
        criterion: At least 70% of old customers log in once in the first month = {P2} reads from the account statistics how many old customers logged in. | The account statistics show the share of old customers who logged in.
        criterion: Customer service receives fewer than 40 complaints in two weeks = Complaints are counted in the customer service report. | The customer service report counts complaints week by week.
        criterion: The average order value is above {$aov} = The monthly sales report gives the average order value. | The average order value stands in the monthly sales report.
        num aov: 52..78
        criterion: Fewer than 1 in 50 card payments is refused = The statement of the payment provider lists refused card payments. | Refused card payments are taken from the provider's statement.
        badcriterion: Three in four passers-by in town recognise the logo
        badcriterion: The packing team handles a parcel in under 4 minutes
        say rollback: If orders fail for more than 20 minutes, {P5} rolls back to the old shop. | {P5} goes back to the old shop if orders fail for more than 20 minutes.
        say rollback: Rolling back means resetting the redirect; the old shop keeps running until {d:30} for that purpose. | The redirect is reset in 5 minutes; the old shop stays ready until {d:30}.
        say backup: Before the transfer a backup of accounts and orders is made and kept for 60 days. | Accounts and orders are backed up before the transfer; the copy is kept for 60 days.
        say backup: The new shop is backed up every night at 2:30. | Every night at 2:30 a backup of the new shop runs.
        say monitoring: Orders per hour, error pages and response times are watched on a dashboard. | A dashboard shows orders per hour, error pages and response times.
        say monitoring: An alarm goes to {P7} if there is no order for 60 minutes by day. | {P7} receives an alarm when no order arrives for 60 minutes by day.
        say test: Twelve customers test the checkout before the soft launch. | The checkout is tested by twelve customers before the soft launch.
        say security: Customer data are stored in Switzerland and encrypted; payment data stay with the provider. | Customer data are encrypted and remain in Switzerland, payment data with the provider.
        say security: Passwords from the old shop are not taken over; customers set a new one. | Every customer sets a new password at the first login.
        say communication: The press release is sent to 14 papers. | Fourteen papers receive the press release.
        say communication: Customers reach us on 0800 55 12 40, Monday to Saturday. | The customer line is 0800 55 12 40.
        claim: The new shop will certainly double sales. | The launch is guaranteed to double our sales.
        claim: Studies show that customers prefer shops like ours. | All customers want to buy online nowadays.
        placeholder: The discount code for the opening is [insert code]. | The second delivery depot is in ??? and opens later.
        question: Should gift cards be offered from the start?
        question: Does the shop ship to Liechtenstein?
        source: Shop statistics {lastyear}, page 4
        source: Customer survey {lastyear} (n = 412) | Customer survey {lastyear}, 412 answers
        source: Funnel report of the agency
        gloss: conversion = the share of visitors who buy something
        gloss: soft launch = opening for a limited group
        """;
}
