namespace Witan.Memory.Recall.Text;

/// <summary>The table behind <see cref="RelatedWords"/>: a line of like words, or kinds before a colon and what belongs to them after it.</summary>
internal static class RelatedWordsTable
{
    public const string Lines = """
        pet animal: dog puppy cat kitten bird parrot fish hamster rabbit turtle tortoise snake lizard horse guinea pup kitty
        animal wildlife: bear deer elephant lion tiger monkey whale dolphin butterfly bee fox wolf owl eagle sheep cow goat chicken duck
        family relative: mother father mom dad mum parent sister brother son daughter kid child husband wife cousin aunt uncle nephew niece grandma grandpa grandmother grandfather
        parent: mother father mom dad mum
        sibling: brother sister twin
        child: kid son daughter toddler baby
        mother mom mum mama
        father dad papa
        grandmother grandma granny
        grandfather grandpa
        spouse partner: husband wife girlfriend boyfriend fiance
        friend: buddy pal mate colleague neighbor
        married marry marriage: wedding husband wife bride groom engaged spouse
        relationship: date dating single breakup divorce boyfriend girlfriend
        hobby hobbies interest pastime activity: paint painting draw hike hiking camp read reading garden gardening cook cooking bake knit photography dance fishing gaming chess yoga run swim surf climb collect craft pottery sew
        sport athletic: basketball football soccer tennis baseball hockey golf volleyball swim surf ski snowboard run cycle box martial karate yoga rugby cricket skate climb
        exercise workout fitness fit: gym run jog yoga weight training boxing kickboxing cycle swim pilates stretch
        outdoor nature: hike camp trail mountain forest park beach lake river garden tent waterfall woods canyon
        instrument music: guitar piano violin drum flute clarinet cello saxophone ukulele trumpet keyboard
        music musician: song band singer concert album playlist artist tune melody
        band group: singer guitarist drummer
        concert show gig festival: band perform stage live
        art artwork artist: paint painting draw sketch sculpture pottery mural gallery canvas portrait photograph
        paint painting: canvas watercolor sketch portrait landscape easel
        craft: knit crochet sew pottery clay woodwork
        book novel read: author story series chapter library writer fantasy literature
        author writer: novel book poem screenplay script
        movie film: cinema theater director actor watch scene screenplay trilogy
        show series tv television: episode season watch
        game gaming: play console video tournament chess puzzle board controller xbox playstation nintendo switch
        console: xbox playstation nintendo switch
        food dish meal cuisine: pizza pasta salad soup sandwich burger sushi curry rice bread chicken taco steak seafood vegetable fruit dinner lunch breakfast
        dessert sweet treat: cake cookie pie ice cream chocolate pudding brownie cupcake candy muffin tart
        bake baking: cake bread cookie pie oven muffin
        cook cooking: recipe kitchen dish meal chef
        drink beverage: coffee tea juice beer wine smoothie cocktail soda
        restaurant cafe: dinner lunch eat waiter menu diner
        diet eat: vegan vegetarian healthy dairy gluten calorie
        allergy allergic: dairy peanut gluten pollen fur lactose asthma
        travel trip vacation visit journey holiday: fly flight tour beach hotel abroad country city road airport explore
        place location destination: city country town beach park museum mountain
        country nation: america usa canada mexico brazil england britain france germany italy spain portugal greece sweden norway ireland scotland poland russia turkey india china japan korea thailand vietnam indonesia australia egypt kenya nigeria morocco argentina peru
        state: california texas florida york washington oregon colorado arizona nevada michigan ohio georgia carolina minnesota massachusetts
        city town: paris london rome berlin madrid barcelona tokyo york chicago boston seattle angeles francisco miami toronto vancouver sydney dublin amsterdam edinburgh
        vehicle car drive: truck van bike motorcycle bus prius engine tire mechanic windshield
        accident crash: hurt injury car hit damage
        injury hurt injured: ankle knee sprain broken wrist shoulder pain doctor
        illness sick disease: flu cold fever doctor hospital cancer migraine
        health medical: doctor hospital checkup nurse clinic therapy diagnosis
        mental wellbeing: therapy counselor anxiety depression stress meditation mindful
        emotion feeling feel: happy sad angry proud nervous anxious excited grateful scared lonely relieved frustrated overwhelmed
        stress relax destress unwind escape: calm peace yoga meditation bath walk break
        personality trait: kind caring honest brave thoughtful patient creative passionate driven authentic
        religion religious faith spiritual belief: church god pray prayer bible christian muslim jewish temple mosque
        politics political: election vote campaign mayor council office government policy senator
        military army: veteran soldier service navy deploy
        charity volunteer volunteering cause: donate donation fundraiser homeless shelter community nonprofit
        community support: group volunteer help neighbor
        job career work occupation profession: hire boss office company business interview engineer teacher nurse lawyer manager coworker employ promotion banker
        business company startup: store shop customer client brand market marketing launch studio investor
        store shop boutique: customer sell online product
        quit leave resign
        fire fired lay: unemployed job
        money financial finance income: pay salary loan budget savings bank debt afford invest expensive price cost
        school education study degree: college university class course student teacher graduate exam learn major lesson
        graduate graduation: degree college diploma
        science: research biology chemistry physics lab engineering
        technology computer: laptop phone software app website online internet code program
        home house: apartment condo rent room kitchen garden move roof
        pet adopt adoption: shelter rescue
        move moved relocate: apartment house city
        gift present: birthday give gave surprise
        birthday: cake party celebrate
        celebrate celebration: party birthday anniversary holiday festival
        holiday: christmas thanksgiving easter halloween hanukkah
        event: party concert festival conference workshop meeting fair parade competition tournament ceremony
        competition contest tournament: win prize trophy compete champion place final
        win won award prize: trophy medal champion first
        clothes clothing wear outfit: dress shirt shoes jacket hat pants jeans necklace scarf hoodie
        jewelry: necklace ring bracelet earring pendant
        symbol symbolize represent: mean remind meaning reminder
        color: red blue green yellow purple pink orange black white brown
        flower plant: rose sunflower tulip lily daisy garden bloom dahlia orchid
        weather: rain snow storm sunny wind hot cold flood
        disaster: flood fire storm hurricane earthquake
        dance dancing: ballet salsa hip contemporary studio choreography tango
        goal plan dream aspiration ambition: hope want future aim
        advice tip recommend suggest suggestion recommendation
        reason motivate inspire inspiration motivation
        challenge difficulty problem setback obstacle: struggle tough hard lose
        begin start
        buy purchase get: order
        sell sale
        make create build craft
        big large huge
        small little tiny
        begin launch open
        happy glad joy
        enjoy love favorite: like fun
        hate dislike
        afraid scared fear
        help assist support
        finish complete end
        fix repair
        talk discuss conversation
        photo picture image: camera
        fun enjoyable
        near close
        type kind sort
        name call
        decision decide choose choice: option chosen agreed
        error failure bug fault defect: fail crash exception broken incident outage
        incident outage: down alert pager failure
        deploy deployment release rollout: ship rollback version
        database storage: table query index migration sqlite postgres schema
        slow latency performance: fast timeout speed p99
        security: password key vulnerability leak attack permission
        cost price expense: budget money cheap expensive
        test testing: suite coverage regression case
        customer user client
        complaint: complain refund angry
        """;
}
